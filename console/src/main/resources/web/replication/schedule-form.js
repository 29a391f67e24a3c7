import { html, nothing } from 'lit';
import { put, remove } from '../shared/api.js';
import { Action } from '../shared/action.js';
import { refusal } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { session } from '../shared/session.js';
import { say, time } from '../shared/words.js';
import { task } from './words.js';

const USUAL_ZONE = 'America/Sao_Paulo';
const EXAMPLES = {
  '0 * * * *': say('every hour', 'a cada hora'),
  '0 3 * * *': say('every day at 3:00', 'todo dia às 3:00'),
  '0 3 * * 1-5': say('Monday to Friday at 3:00', 'de segunda a sexta às 3:00'),
};

/** When a group does one thing by the clock. */
class ScheduleForm extends Part {
  static properties = { group: {}, task: {}, schedule: {} };

  #save = new Action(this);

  render() {
    const { cron, next_at: next, last_at: last, last_run: run } = this.schedule ?? {};
    return html`<div class="card">
      <h4>${task(this.task)}</h4>
      <p role="status">${cron ? html`${say('Next', 'Próxima')}: ${time(next)}` : say('Never by itself.', 'Nunca por si.')}
        ${last ? html`· ${say('Last', 'Última')}: ${run ? html`<a href="#run/${run}">${time(last)}</a>` : time(last)}` : nothing}</p>
      ${session.admin ? this.#form() : cron ? html`<p><code>${cron}</code> ${this.schedule.zone}</p>` : nothing}
    </div>`;
  }

  #form() {
    const { cron = '', zone = USUAL_ZONE } = this.schedule ?? {};
    const id = `times-${this.task}`;
    return html`<form @submit=${(event) => this.#set(event)} aria-label=${task(this.task)}>
      <label>${say('When: minute hour day month weekday', 'Quando: minuto hora dia mês dia-da-semana')}
        <input name="cron" .value=${cron} list=${id} required autocomplete="off" placeholder="0 3 * * 1-5"></label>
      <datalist id=${id}>${Object.entries(EXAMPLES).map(([value, name]) => html`<option value=${value}>${name}</option>`)}</datalist>
      <label>${say('Time zone', 'Fuso horário')} <input name="zone" .value=${zone} required autocomplete="off"></label>
      ${refusal(this.#save.problem)}
      <p class="actions"><button class="primary" ?disabled=${this.#save.busy}>${say('Set', 'Definir')}</button>
        ${this.schedule ? html`<button type="button" ?disabled=${this.#save.busy} @click=${() => this.#stop()}>${say('Not any more', 'Não fazer mais')}</button>` : nothing}</p>
    </form>`;
  }

  get #address() {
    return `/api/sync/groups/${this.group}/schedules/${this.task}`;
  }

  #set(event) {
    event.preventDefault();
    const sent = Object.fromEntries(new FormData(event.target));
    this.#change(() => put(this.#address, sent));
  }

  #stop() {
    this.#change(() => remove(this.#address));
  }

  async #change(work) {
    await this.#save.run(work);
    if (!this.#save.problem) this.tell('scheduled');
  }
}
customElements.define('ponte-schedule', ScheduleForm);
