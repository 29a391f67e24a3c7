import { html, nothing } from 'lit';
import { Action } from '../shared/action.js';
import { loaded, refusal } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { number, say, time } from '../shared/words.js';
import { Listing } from './listing.js';
import { runName, runState, tone, trigger } from './words.js';

const STATES = ['queued', 'running', 'succeeded', 'partial', 'failed', 'cancelled'];

/** All runs of a group, the newest first. */
class RunsView extends Part {
  static properties = { group: {}, state: { state: true } };

  #runs = new Listing(this, '/api/sync/runs', 'runs', () => ({ group: this.group, state: this.state }));
  #more = new Action(this);

  constructor() {
    super();
    this.state = '';
  }

  updated(changed) {
    if (changed.get('group') || changed.get('state') !== undefined) this.#runs.again();
  }

  render() {
    return html`<section>
      <h2 tabindex="-1">${say('Runs', 'Execuções')}</h2>
      <div class="filters"><label>${say('State', 'Estado')}
        <select @change=${(event) => (this.state = event.target.value)}>
          <option value="">${say('all', 'todos')}</option>
          ${STATES.map((state) => html`<option value=${state}>${runState(state)}</option>`)}
        </select></label></div>
      ${loaded(this.#runs, ({ rows, next }) => this.#drawn(rows, next))}
    </section>`;
  }

  #drawn(rows, next) {
    if (rows.length === 0) {
      return html`<p class="notice">${say('No such run yet.', 'Ainda não há execução assim.')} <a href="#overview">${say('Begin one', 'Inicie uma')}</a></p>`;
    }
    return html`<ul class="outcomes">${rows.map(row)}</ul>
      ${refusal(this.#more.problem)}
      ${next ? html`<p><button type="button" ?disabled=${this.#more.busy} @click=${() => this.#more.run(() => this.#runs.more())}>${say('Older ones', 'Mais antigas')}</button></p>` : nothing}`;
  }
}
customElements.define('ponte-runs', RunsView);

function row(run) {
  const { total, converged, unchanged, failed, blocked } = run.accounts;
  return html`<li>
    <a href="#run/${run.run}"><strong>${runName(run)}</strong></a> <span class="state ${tone(run.state)}">${runState(run.state)}</span>
    <p class="quiet">${time(run.created_at)} · ${run.requested_by ?? trigger(run.trigger)} ·
      ${say(`${number(total)} accounts, ${number(converged + unchanged)} alike, ${number(failed + blocked)} failed`,
        `${number(total)} contas, ${number(converged + unchanged)} iguais, ${number(failed + blocked)} com falha`)}</p>
  </li>`;
}
