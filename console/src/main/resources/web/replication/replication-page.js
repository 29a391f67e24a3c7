import { html, nothing } from 'lit';
import { Loaded } from '../shared/loaded.js';
import { loaded, waiting } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { get, withQuery } from '../shared/api.js';
import { session } from '../shared/session.js';
import { say } from '../shared/words.js';
import './overview-view.js';
import './run-view.js';
import './runs-view.js';
import './logs-view.js';
import './proposals-view.js';
import './accounts-view.js';
import './automation-view.js';

const VIEWS = {
  overview: { name: say('Overview', 'Visão geral'), draw: (group) => html`<ponte-overview .group=${group}></ponte-overview>` },
  runs: { name: say('Runs', 'Execuções'), draw: (group) => html`<ponte-runs .group=${group}></ponte-runs>` },
  logs: { name: say('History', 'Histórico'), draw: (group) => html`<ponte-logs .group=${group}></ponte-logs>` },
  proposals: { name: say('Proposals', 'Propostas'), draw: (group) => html`<ponte-proposals .group=${group}></ponte-proposals>` },
  accounts: { name: say('Accounts', 'Contas'), draw: (group) => html`<ponte-accounts .group=${group}></ponte-accounts>` },
  automation: { name: say('Automation', 'Automação'), draw: (group) => html`<ponte-automation .group=${group}></ponte-automation>` },
};

/** The page: which view, of which group. The address says both: `#run/0197…`, `#logs?group=lojas&account=loja-1`. */
class ReplicationPage extends Part {
  static properties = { place: { state: true } };

  #groups = null;
  #changed = () => {
    if (session.signedIn && !this.#groups) this.#groups = new Loaded(this, () => get('/api/sync/groups'));
    this.requestUpdate();
  };
  #moved = () => {
    this.place = place(this.place.group);
    this.updateComplete.then(() => this.querySelector('h2')?.focus());
  };

  constructor() {
    super();
    this.place = place();
  }

  connectedCallback() {
    super.connectedCallback();
    session.addEventListener('change', this.#changed);
    addEventListener('hashchange', this.#moved);
  }

  disconnectedCallback() {
    session.removeEventListener('change', this.#changed);
    removeEventListener('hashchange', this.#moved);
    super.disconnectedCallback();
  }

  render() {
    if (!session.who) return waiting();
    if (!session.signedIn) return signIn();
    return html`<div @groups-changed=${() => this.#groups.again()} @accounts-changed=${() => this.#groups.again()}>
      ${this.#groups ? loaded(this.#groups, ({ groups }) => this.#page(groups)) : waiting()}
    </div>`;
  }

  #page(groups) {
    if (groups.length === 0) return html`${this.#tabs()}<ponte-accounts .group=${null}></ponte-accounts>`;
    const group = groups.find(({ id }) => id === this.place.group) ?? groups.find(({ id }) => id === 'default') ?? groups[0];
    return html`${this.#tabs()} ${groups.length > 1 ? this.#choice(groups, group) : nothing} ${this.#view(group.id)}`;
  }

  #tabs() {
    return html`<nav aria-label=${say('Replication', 'Replicação')} class="tabs">
      ${Object.entries(VIEWS).map(
 ([id, { name }]) => html`<a href=${address(id, this.place.group)} aria-current=${id === this.place.view ? 'page' : 'false'}>${name}</a>`,
      )}
    </nav>`;
  }

  #choice(groups, chosen) {
    return html`<p><label>${say('Group', 'Grupo')}
      <select @change=${(event) => (location.hash = address(this.place.view, event.target.value))}>
        ${groups.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen.id}>${name}</option>`)}
      </select></label></p>`;
  }

  #view(group) {
    if (this.place.view === 'run') return html`<ponte-run .run=${this.place.id}></ponte-run>`;
    return (VIEWS[this.place.view] ?? VIEWS.overview).draw(group);
  }
}

/** Links that name no group stay in the present one. */
function place(present = null) {
  const [path, query] = location.hash.slice(1).split('?');
  const [view, id] = path.split('/');
  return { view: view || 'overview', id, group: new URLSearchParams(query).get('group') ?? present };
}

const address = (view, group) => withQuery(`#${view}`, { group });

function signIn() {
  if (session.who.sign_in === 'off') {
    return html`<div class="notice"><strong>${say('Nobody can sign in here.', 'Ninguém pode entrar aqui.')}</strong>
      <p>${say('No identity provider is set: PONTE_OIDC_ISSUER names it.', 'Nenhum provedor de identidade está definido: PONTE_OIDC_ISSUER diz qual é.')}</p></div>`;
  }
  return html`<div class="notice">
    <p>${say('Sign in to see how the accounts are.', 'Entre para ver como estão as contas.')}</p>
    <p class="actions"><a class="button primary" href=${session.signInAddress()}>${say('Sign in', 'Entrar')}</a></p>
  </div>`;
}
customElements.define('ponte-replication', ReplicationPage);
