import { html } from 'lit';
import { get } from '../shared/api.js';
import { Loaded } from '../shared/loaded.js';
import { loaded } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { session } from '../shared/session.js';
import { say } from '../shared/words.js';
import './notification-settings.js';
import './salesbot-webhook.js';
import './schedule-form.js';

const TASKS = ['replicate', 'drift_check'];

/** What a group does without anybody at the page, and whom it tells of it. */
class AutomationView extends Part {
  static properties = { group: {} };

  #schedules = new Loaded(this, () => get(`/api/sync/groups/${this.group}/schedules`));

  updated(changed) {
    if (changed.get('group')) this.#schedules.again();
  }

  render() {
    return html`<section>
      <h2 tabindex="-1">${say('Automation', 'Automação')}</h2>
      <h3>${say('By the clock', 'Pelo relógio')}</h3>
      <p>${say('Nothing is ever removed by the clock. A time that was missed is made up for once.',
        'Pelo relógio nada é removido. Um horário perdido é recuperado uma vez.')}</p>
      <div @scheduled=${() => this.#schedules.again()}>
        ${loaded(this.#schedules, ({ schedules }) => TASKS.map((task) =>
          html`<ponte-schedule .group=${this.group} .task=${task} .schedule=${schedules.find((it) => it.task === task)}></ponte-schedule>`))}
      </div>
      ${session.admin
        ? html`<ponte-notifications .group=${this.group}></ponte-notifications>
            <ponte-salesbot .group=${this.group}></ponte-salesbot>`
        : html`<p class="quiet">${say('To change this, and to see who is told, takes the role admin.', 'Para alterar isto, e ver quem é avisado, é preciso o papel admin.')}</p>`}
    </section>`;
  }
}
customElements.define('ponte-automation', AutomationView);
