import { html, nothing } from 'lit';
import { get, post, withQuery } from '../shared/api.js';
import { Action } from '../shared/action.js';
import { refusal } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { session } from '../shared/session.js';
import { say, time } from '../shared/words.js';
import { changeLine } from './change-line.js';
import { error, kind, proposalState, tone } from './words.js';

/** One proposal. What promoting it would do is read from both accounts, so only when somebody wants to see it. */
class ProposalRow extends Part {
  static properties = { proposal: {}, account: { state: true }, detail: { state: true } };

  #look = new Action(this);
  #decide = new Action(this);

  render() {
    const { name, of, scope, kind: what, state, accounts, decided_by, decided_at } = this.proposal;
    return html`<strong>${of ? `${of} / ` : ''}${name}</strong> ${kind(what)}${scope ? ` (${scope})` : ''}
      <span class="state ${tone(state)}">${proposalState(state)}</span>
      <p class="quiet">${accounts.join(', ')}${decided_by ? ` · ${decided_by}, ${time(decided_at)}` : ''}</p>
      ${refusal(this.#decide.problem)}
      ${state === 'open' || state === 'dismissed' ? this.#deciding() : nothing}`;
  }

  #deciding() {
    const { id, name, state, accounts } = this.proposal;
    const chosen = this.account ?? accounts[0];
    const button = (text, what, body = '') => html`<button type="button" ?disabled=${this.#decide.busy}
      aria-label="${text}: ${name}" @click=${() => this.#do(withQuery(`/api/sync/proposals/${id}/${what}`, body))}>${text}</button>`;
    return html`<details @toggle=${(event) => event.target.open && this.#see(chosen)}>
      <summary aria-label="${say('What it would do', 'O que faria')}: ${name}">${say('What it would do', 'O que faria')}</summary>
      ${accounts.length > 1 ? html`<label>${say('As in', 'Como em')} <select @change=${(event) => this.#see(event.target.value)}>
        ${accounts.map((account) => html`<option ?selected=${account === chosen}>${account}</option>`)}</select></label>` : nothing}
      <div role="status">${this.#preview()}</div>
      ${session.admin ? html`<p class="actions">
        ${button(say('Promote', 'Promover'), 'promote', { account: chosen })}
        ${state === 'open' ? button(say('Dismiss', 'Dispensar'), 'dismiss') : nothing}</p>` : nothing}
    </details>`;
  }

  #preview() {
    if (this.#look.busy) return say('Reading both accounts…', 'Lendo as duas contas…');
    if (this.#look.problem) return refusal(this.#look.problem);
    const preview = this.detail?.preview;
    if (!preview) return this.detail ? say('The master is not open to you.', 'A mestre não está aberta para você.') : nothing;
    if (!preview.possible) return html`<p class="bad">${error(preview.reason)}</p>`;
    return html`<ul class="diff">${preview.changes.map((change) => changeLine(change))}</ul>
      ${preview.row.length ? html`<p class="quiet">${preview.row.join(' · ')}</p>` : nothing}`;
  }

  async #see(account) {
    this.account = account;
    this.detail = await this.#look.run(() => get(withQuery(`/api/sync/proposals/${this.proposal.id}`, { account })));
  }

  async #do(path) {
    if (await this.#decide.run(() => post(path))) this.tell('decided');
  }
}
customElements.define('ponte-proposal', ProposalRow);
