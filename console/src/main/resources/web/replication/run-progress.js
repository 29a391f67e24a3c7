import { html, nothing } from 'lit';
import { loaded } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { counted, number, say, span } from '../shared/words.js';
import { LiveRun } from './live-run.js';
import { over, runName, runState } from './words.js';

/** How far a run is. */
class RunProgress extends Part {
  static properties = { run: {} };

  #live = new LiveRun(this, () => this.run, () => this.tell('run-over'));

  render() {
    return loaded({ value: this.#live.run, problem: this.#live.problem }, (run) => html`<section class="card">
      <h3><a href="#run/${run.run}">${runName(run)}</a> <span class="state" role="status">${runState(run.state)}</span></h3>
      ${bar(run)}
    </section>`);
  }
}
customElements.define('ponte-run-progress', RunProgress);

/** The bar with its figures; nothing once the run is over. */
export function bar(run) {
  if (over(run)) return nothing;
  const { total } = run.accounts;
  const done = finished(run);
  return html`<progress max=${total || 1} value=${done} aria-label=${say('Accounts that had their turn', 'Contas já processadas')}></progress>
    <p class="quiet">${say(`${number(done)} of ${number(total)} accounts`, `${number(done)} de ${number(total)} contas`)}
      · ${counted(run.writes, ['change written', 'changes written'], ['alteração gravada', 'alterações gravadas'])}${left(run)}</p>`;
}

const finished = ({ accounts }) =>
  ['unchanged', 'converged', 'planned', 'blocked', 'failed', 'cancelled'].reduce((sum, state) => sum + (accounts[state] ?? 0), 0);

function left(run) {
  if (run.seconds_left == null) return nothing;
  return html` · ${say(`about ${span(run.seconds_left)} left`, `faltam cerca de ${span(run.seconds_left)}`)}`;
}
