import { html, nothing } from 'lit';
import { get, patch } from '../shared/api.js';
import { Action } from '../shared/action.js';
import { choices, lines, written } from '../shared/fields.js';
import { Loaded } from '../shared/loaded.js';
import { loaded, refusal } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { say } from '../shared/words.js';
import { part, scope } from './words.js';

const SCOPES = ['leads', 'contacts', 'companies'];
const ALSO = ['roles', 'task_types', 'loss_reasons'];

/** What a group replicates. */
class GroupSettings extends Part {
  static properties = { group: {}, done: { state: true } };

  #groups = new Loaded(this, () => get('/api/sync/groups'));
  #save = new Action(this);

  willUpdate(changed) {
    if (changed.has('group')) this.done = false;
  }

  render() {
    return html`<details class="card"><summary>${say('What is replicated', 'O que é replicado')}</summary>
      ${loaded(this.#groups, ({ groups }) => groups.filter(({ id }) => id === this.group).map((group) => this.#form(group)))}
    </details>`;
  }

  #form({ name, settings }) {
    const patterns = say(
      'One pattern a line, as pipeline:Sales*, stage:Sales/Won*, field:leads/*; * is any text.',
      'Um padrão por linha, como pipeline:Vendas*, stage:Vendas/Ganho*, field:leads/*; * é qualquer texto.');
    return html`<form @submit=${(event) => this.#change(event)} @input=${() => (this.done = false)}>
      <label>${say('Name for people', 'Nome para as pessoas')} <input name="name" .value=${name} required autocomplete="off"></label>
      ${choices('scopes', say('Custom fields of', 'Campos personalizados de'), SCOPES, scope, settings.scopes)}
      ${choices('also', say('A run of everything also takes', 'Uma execução de tudo também leva'), ALSO, part, settings.also)}
      <p class="quiet" id="patterns">${patterns}</p>
      ${lines('include', say('Only these (empty: everything)', 'Somente estes (vazio: tudo)'), settings.include, 'patterns')}
      ${lines('ignore', say('But not these', 'Mas não estes'), settings.ignore, 'patterns')}
      <label>${say('Custom fields that your plan at Kommo allows (empty: not known)', 'Campos personalizados que o seu plano no Kommo permite (vazio: não se sabe)')}
        <input name="max_fields" type="number" min="1" .value=${String(settings.max_fields ?? '')}></label>
      ${refusal(this.#save.problem)}
      <p class="actions"><button class="primary" ?disabled=${this.#save.busy}>${say('Save the settings', 'Salvar a configuração')}</button>
        <span role="status">${this.done ? say('Saved; the next run follows it.', 'Salva; vale a partir da próxima execução.') : nothing}</span></p>
    </form>`;
  }

  async #change(event) {
    event.preventDefault();
    const sent = new FormData(event.target);
    const settings = {
      include: written(sent, 'include'),
      ignore: written(sent, 'ignore'),
      scopes: sent.getAll('scopes'),
      also: sent.getAll('also'),
      max_fields: sent.get('max_fields') ? Number(sent.get('max_fields')) : null,
    };
    const changed = await this.#save.run(() => patch(`/api/sync/groups/${this.group}`, { name: sent.get('name'), settings }));
    if (!changed) return;
    await this.#groups.again();
    this.done = true;
    this.tell('groups-changed');
  }
}
customElements.define('ponte-group-settings', GroupSettings);
