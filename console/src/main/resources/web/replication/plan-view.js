import { html, nothing } from 'lit';
import { get } from '../shared/api.js';
import { Loaded } from '../shared/loaded.js';
import { loaded } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { counted, number, say } from '../shared/words.js';
import { SIGNS, changeLine } from './change-line.js';
import { action, error } from './words.js';

/** What a run changes in each account, like a diff. */
class PlanView extends Part {
  static properties = { run: {}, planned: {}, shown: { state: true } };

  #plan = new Loaded(this, () => get(`/api/sync/runs/${this.run}/plan`));

  constructor() {
    super();
    this.shown = new Set(Object.keys(SIGNS));
  }

  updated(changed) {
    if (changed.get('run')) this.#plan.again();
  }

  render() {
    return html`<section aria-labelledby="plan-title">
      <h3 id="plan-title">${this.planned ? say('What would be done', 'O que seria feito') : say('What was done', 'O que foi feito')}</h3>
      ${loaded(this.#plan, ({ steps }) => this.#drawn(steps.filter(({ state }) => state !== 'dropped')))}
    </section>`;
  }

  #drawn(steps) {
    if (steps.length === 0) return html`<p>${say('Nothing: the accounts are like the master.', 'Nada: as contas estão iguais à mestre.')}</p>`;
    const changes = steps.flatMap((step) => step.changes.map((change) => ({ ...change, step })));
    const shown = changes.filter((change) => this.shown.has(change.action));
    const accounts = Map.groupBy(shown, ({ step }) => step.account);
    return html`
      <div class="filters" role="group" aria-label=${say('Show', 'Mostrar')}>
        ${Object.keys(SIGNS).map((it) => this.#filter(it, changes))}
        <a href="/api/sync/runs/${this.run}/plan.txt">${say('As text', 'Como texto')}</a>
      </div>
      ${[...accounts].map(([account, its]) => html`<details ?open=${accounts.size <= 3}>
        <summary>${account} <span class="quiet">${counted(its.length, ['change', 'changes'], ['alteração', 'alterações'])}</span></summary>
        <ul class="diff">${its.map((change) => changeLine(change, trouble(change.step)))}</ul>
      </details>`)}`;
  }

  #filter(it, changes) {
    const count = changes.filter((change) => change.action === it).length;
    return html`<label><input type="checkbox" .checked=${this.shown.has(it)} @change=${() => this.#toggle(it)}> ${SIGNS[it]} ${action(it)} (${number(count)})</label>`;
  }

  #toggle(it) {
    const shown = new Set(this.shown);
    if (!shown.delete(it)) shown.add(it);
    this.shown = shown;
  }
}
customElements.define('ponte-plan', PlanView);

const trouble = (step) => (step.error ? html`<p class="bad">${error(step.error)}</p>` : nothing);
