import { html, nothing } from 'lit';
import { post } from '../shared/api.js';
import { Action } from '../shared/action.js';
import { refusal } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { say } from '../shared/words.js';

/** Makes a group: a master of its own with its own slaves. */
class GroupForm extends Part {
  static properties = { done: { state: true } };

  #save = new Action(this);

  render() {
    return html`<details class="card"><summary>${say('Make a group', 'Criar um grupo')}</summary>
      <form @submit=${(event) => this.#add(event)}>
        <label>${say('Short name: small letters, digits, hyphens', 'Nome curto: minúsculas, números, hifens')}
          <input name="id" required pattern="[a-z0-9]([a-z0-9\\-]*[a-z0-9])?" autocomplete="off"></label>
        <label>${say('Name for people', 'Nome para as pessoas')} <input name="name" autocomplete="off"></label>
        ${refusal(this.#save.problem)}
        <p class="actions"><button class="primary" ?disabled=${this.#save.busy}>${say('Make it', 'Criar')}</button>
          <span role="status">${this.done ? say(`${this.done} was made.`, `${this.done} foi criado.`) : nothing}</span></p>
      </form></details>`;
  }

  async #add(event) {
    event.preventDefault();
    const form = event.target;
    const { id, name } = Object.fromEntries(new FormData(form));
    const made = await this.#save.run(() => post('/api/sync/groups', { id, name: name || undefined }));
    if (!made) return;
    this.done = id;
    form.reset();
    this.tell('groups-changed');
  }
}
customElements.define('ponte-group-form', GroupForm);
