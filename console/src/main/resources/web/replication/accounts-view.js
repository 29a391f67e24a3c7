import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { get, patch, post, remove, withQuery } from '../shared/api.js';
import { Action } from '../shared/action.js';
import { Loaded } from '../shared/loaded.js';
import { loaded, refusal } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { session } from '../shared/session.js';
import { number, say } from '../shared/words.js';
import { accountState, connection, tone } from './words.js';
import '../shared/ask-dialog.js';
import './account-form.js';
import './account-import.js';
import './group-form.js';
import './group-settings.js';

/** Which accounts are in a group, how they are connected, and everything that may be changed about that. */
class AccountsView extends Part {
  static properties = { group: {}, text: { state: true } };

  #accounts = new Loaded(this, () => get(withQuery('/api/sync/accounts', { group: this.group })));
  #action = new Action(this);

  constructor() {
    super();
    this.text = '';
  }

  updated(changed) {
    if (changed.get('group')) this.#accounts.again();
  }

  render() {
    return html`<section @accounts-changed=${() => this.#accounts.again()}>
      <h2 tabindex="-1">${say('Accounts', 'Contas')}</h2>
      ${refusal(this.#action.problem)}
      ${loaded(this.#accounts, ({ accounts }) => html`
        ${accounts.length ? this.#list(accounts)
          : html`<p class="notice">${say('No accounts yet. Add the master first.', 'Ainda não há contas. Adicione primeiro a mestre.')}</p>`}`)}
      ${session.admin
        ? html`<ponte-account-form .group=${this.group}></ponte-account-form>
            <ponte-account-import></ponte-account-import>
            ${this.group ? html`<ponte-group-settings .group=${this.group}></ponte-group-settings>` : nothing}
            <ponte-group-form></ponte-group-form>`
        : html`<p class="quiet">${say('To change accounts takes the role admin.', 'Para alterar contas é preciso o papel admin.')}</p>`}
      <ponte-ask></ponte-ask>
    </section>`;
  }

  #list(accounts) {
    const wanted = this.text.trim().toLocaleLowerCase();
    const found = accounts.filter(({ account, label }) => `${account} ${label ?? ''}`.toLocaleLowerCase().includes(wanted));
    return html`<div class="filters">
        <label>${say('Find', 'Buscar')} <input type="search" .value=${this.text} @input=${(event) => (this.text = event.target.value)}></label>
        <p role="status">${say(`${number(found.length)} of ${number(accounts.length)}`, `${number(found.length)} de ${number(accounts.length)}`)}</p>
      </div>
      <ul class="outcomes">${repeat(found, ({ account }) => account, (account) => this.#row(account))}</ul>`;
  }

  #row(account) {
    const { account: id, label, role, paused, connection: state } = account;
    return html`<li>
      <strong>${label ?? id}</strong> ${label ? html`<small class="quiet">${id}</small>` : nothing}
      ${role === 'master' ? html`<span class="state calm">${accountState('master')}</span>` : nothing}
      ${paused ? html`<span class="state calm">${accountState('paused')}</span>` : nothing}
      <span class="state ${tone(state)}">${connection(state)}</span>
      ${session.admin ? html`<details>
        <summary aria-label="${say('Change', 'Alterar')}: ${id}">${say('Change', 'Alterar')}</summary>
        ${this.#buttons(account)}
        <ponte-account-form .account=${account}></ponte-account-form>
      </details>` : nothing}
    </li>`;
  }

  #buttons(account) {
    const { account: id, role, paused } = account;
    const button = (text, work) =>
      html`<button type="button" ?disabled=${this.#action.busy} aria-label="${text}: ${id}" @click=${work}>${text}</button>`;
    return html`<p class="actions">
      ${role === 'master' ? nothing
        : button(paused ? say('Resume', 'Retomar') : say('Pause', 'Pausar'), () => this.#change(() => patch(address(id), { paused: !paused })))}
      ${role === 'master' ? nothing : button(say('Make it the master', 'Tornar mestre'), () => this.#promote(id))}
      ${button(say('Connect to Kommo', 'Conectar ao Kommo'), () => this.#connect(id))}
      ${button(say('Remove', 'Remover'), () => this.#remove(id))}
    </p>`;
  }

  async #change(work) {
    await this.#action.run(work);
    this.#accounts.again();
  }

  async #connect(id) {
    const start = await this.#action.run(() => post(`${address(id)}/sign-in`));
    if (start) location.assign(start.url);
  }

  async #promote(id) {
    const yes = await this.#sure(
      say(`Make ${id} the master?`, `Tornar ${id} a mestre?`),
      say('The present master becomes a slave: from the next run on it is made like this account.',
        'A mestre atual passa a filha: a partir da próxima execução ela fica igual a esta conta.'),
      say('Make it the master', 'Tornar mestre'));
    if (yes) this.#change(() => patch(address(id), { role: 'master', replace: true }));
  }

  async #remove(id) {
    const yes = await this.#sure(
      say(`Remove ${id} from the group?`, `Remover ${id} do grupo?`),
      say('Runs leave it out from now on. Nothing changes in Kommo, and the connection stays.', 'As execuções passam a ignorá-la. Nada muda no Kommo, e a conexão permanece.'),
      say('Remove', 'Remover'));
    if (yes) this.#change(() => remove(address(id)));
  }

  #sure(title, text, yes) {
    return this.querySelector('ponte-ask').ask({ title, text: html`<p>${text}</p>`, yes, danger: true });
  }
}
customElements.define('ponte-accounts', AccountsView);

const address = (id) => `/api/sync/accounts/${encodeURIComponent(id)}`;
