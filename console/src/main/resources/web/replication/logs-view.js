import { html, nothing } from 'lit';
import { withQuery } from '../shared/api.js';
import { Action } from '../shared/action.js';
import { loaded, refusal } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { say, time } from '../shared/words.js';
import { Listing } from './listing.js';
import { accountState, error, outcome, runName, tone } from './words.js';

const STATES = ['converged', 'unchanged', 'planned', 'blocked', 'failed', 'cancelled'];

/** What became of accounts in runs, the newest first; `#logs?account=loja-1` is of one account. */
class LogsView extends Part {
  static properties = { group: {}, filters: { state: true } };

  #logs = new Listing(this, '/api/sync/logs', 'logs', () => this.#query());
  #more = new Action(this);

  constructor() {
    super();
    const asked = new URLSearchParams(location.hash.split('?')[1]);
    this.filters = { account: asked.get('account') ?? '', state: '', since: '', until: '' };
  }

  updated(changed) {
    if (changed.get('group') || changed.get('filters')) this.#logs.again();
  }

  #query() {
    const { account, state, since, until } = this.filters;
    const instant = (local) => (local ? new Date(local).toISOString() : '');
    return { group: this.group, account, state, since: instant(since), until: instant(until) };
  }

  render() {
    const field = (name, label, type) => html`<label>${label}
      <input type=${type} .value=${this.filters[name]} @change=${(event) => this.#set(name, event.target.value)}></label>`;
    return html`<section>
      <h2 tabindex="-1">${say('History', 'Histórico')}</h2>
      <div class="filters">
        ${field('account', say('Account', 'Conta'), 'search')}
        <label>${say('Outcome', 'Resultado')}
          <select @change=${(event) => this.#set('state', event.target.value)}>
            <option value="">${say('all', 'todos')}</option>
            ${STATES.map((state) => html`<option value=${state}>${written(state)}</option>`)}
          </select></label>
        ${field('since', say('From', 'De'), 'datetime-local')} ${field('until', say('Until', 'Até'), 'datetime-local')}
        <a href=${withQuery('/api/sync/logs', { ...this.#query(), format: 'csv' })} download="ponte-logs.csv">CSV</a>
      </div>
      ${loaded(this.#logs, ({ rows, next }) => this.#drawn(rows, next))}
    </section>`;
  }

  #set(name, value) {
    this.filters = { ...this.filters, [name]: value.trim() };
  }

  #drawn(rows, next) {
    if (rows.length === 0) return html`<p class="notice">${say('Nothing like that happened.', 'Nada disso aconteceu.')}</p>`;
    return html`<ul class="outcomes">${rows.map(row)}</ul>
      ${refusal(this.#more.problem)}
      ${next ? html`<p><button type="button" ?disabled=${this.#more.busy} @click=${() => this.#more.run(() => this.#logs.more())}>${say('Older ones', 'Mais antigas')}</button></p>` : nothing}`;
  }
}
customElements.define('ponte-logs', LogsView);

/** Both of these are "alike" elsewhere; here it matters whether something was written. */
const written = (state) =>
  ({ converged: say('made alike', 'ficou igual'), unchanged: say('was alike', 'já era igual') })[state] ?? accountState(state);

function row(entry) {
  return html`<li>
    <strong>${entry.account}</strong> <span class="state ${tone(entry.state)}">${entry.kind === 'undo' ? outcome(entry, 'undo') : written(entry.state)}</span>
    <a href="#run/${entry.run}">${runName(entry)}</a> <span class="quiet">${time(entry.time)}</span>
    ${entry.error ? html`<p class="bad">${error(entry.error)}</p>` : nothing}
    ${entry.failed_steps.length ? html`<ul>${entry.failed_steps.map((step) => html`<li>${step.step}: ${error(step.error)}</li>`)}</ul>` : nothing}
  </li>`;
}
