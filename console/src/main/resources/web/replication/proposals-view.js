import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Action } from '../shared/action.js';
import { loaded, refusal } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { say } from '../shared/words.js';
import { Listing } from './listing.js';
import { proposalState } from './words.js';
import './proposal-row.js';

const STATES = ['open', 'promoted', 'dismissed', 'gone'];

/** What accounts have that their master has not, to be decided by a person. */
class ProposalsView extends Part {
  static properties = { group: {}, state: { state: true } };

  #proposals = new Listing(this, '/api/sync/proposals', 'proposals', () => ({ group: this.group, state: this.state }));
  #more = new Action(this);

  constructor() {
    super();
    this.state = 'open';
  }

  updated(changed) {
    if (changed.get('group') || changed.get('state')) this.#proposals.again();
  }

  render() {
    return html`<section @decided=${() => this.#proposals.again()}>
      <h2 tabindex="-1">${say('Proposals', 'Propostas')}</h2>
      <p>${say('What an account has and the master has not. What is promoted is made in the master; the next run brings it to the others.',
        'O que uma conta tem e a mestre não. O que é promovido é criado na mestre; a próxima execução leva às outras.')}</p>
      <div class="filters"><label>${say('State', 'Estado')}
        <select @change=${(event) => (this.state = event.target.value)}>
          ${STATES.map((state) => html`<option value=${state} ?selected=${state === this.state}>${proposalState(state)}</option>`)}
        </select></label></div>
      ${loaded(this.#proposals, ({ rows, next }) => this.#drawn(rows, next))}
    </section>`;
  }

  #drawn(rows, next) {
    if (rows.length === 0) {
      return html`<p class="notice">${say('No such proposal. Runs and previews find them.', 'Nenhuma proposta assim. Execuções e prévias as encontram.')}</p>`;
    }
    // Each keeps its own element: what was looked at stays with what it is about.
    const row = (proposal) => html`<li><ponte-proposal .proposal=${proposal}></ponte-proposal></li>`;
    return html`<ul class="outcomes">${repeat(rows, ({ id }) => id, row)}</ul>
      ${refusal(this.#more.problem)}
      ${next ? html`<p><button type="button" ?disabled=${this.#more.busy} @click=${() => this.#more.run(() => this.#proposals.more())}>${say('Older ones', 'Mais antigas')}</button></p>` : nothing}`;
  }
}
customElements.define('ponte-proposals', ProposalsView);
