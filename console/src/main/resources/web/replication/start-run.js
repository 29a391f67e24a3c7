import { html, nothing } from 'lit';
import { post } from '../shared/api.js';
import { Action } from '../shared/action.js';
import { refusal } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { counted, say } from '../shared/words.js';
import { syncType } from './words.js';
import '../shared/ask-dialog.js';

/** The buttons that begin a run or a preview: of what, of which accounts, and whether anything may be removed. */
class StartRun extends Part {
  static properties = {
    group: {}, accounts: {}, type: { state: true }, chosen: { state: true }, some: { state: true },
    allowDelete: { state: true }, begun: { state: true },
  };

  #start = new Action(this);

  constructor() {
    super();
    Object.assign(this, { accounts: [], type: 'full', chosen: new Set(), some: false, allowDelete: false, begun: null });
  }

  render() {
    const busy = this.#start.busy;
    return html`<form class="card" @submit=${(event) => event.preventDefault()} aria-labelledby="start-title">
      <h3 id="start-title">${say('Make the accounts like the master', 'Deixar as contas iguais à mestre')}</h3>
      <fieldset class="inline"><legend>${say('What', 'O quê')}</legend>
        ${['full', 'pipelines', 'custom_fields'].map(
          (type) => html`<label><input type="radio" name="type" .checked=${this.type === type} @change=${() => (this.type = type)}> ${syncType(type)}</label>`,
        )}
      </fieldset>
      <fieldset class="inline"><legend>${say('Where', 'Onde')}</legend>
        <label><input type="radio" name="where" .checked=${!this.some} @change=${() => (this.some = false)}> ${say('all accounts that are not paused', 'todas as contas que não estão pausadas')}</label>
        <label><input type="radio" name="where" .checked=${this.some} @change=${() => (this.some = true)}> ${say('some of them', 'algumas')}</label>
        ${this.some ? this.#choice() : nothing}
      </fieldset>
      <label><input type="checkbox" .checked=${this.allowDelete} @change=${(event) => (this.allowDelete = event.target.checked)}>
        ${say('Also remove what the master does not have', 'Também remover o que a mestre não tem')}</label>
      ${refusal(this.#start.problem)}
      <p class="actions">
        <button type="button" ?disabled=${busy || this.#none()} @click=${() => this.#begin(true)}>${say('Preview', 'Prévia')}</button>
        <button type="button" class="primary" ?disabled=${busy || this.#none()} @click=${() => this.#begin(false)}>
          ${busy ? say('Beginning…', 'Iniciando…') : say('Begin', 'Iniciar')}</button>
        <span role="status">${this.begun ? html`<a href="#run/${this.begun}">${say('See the run', 'Ver a execução')}</a>` : nothing}</span>
      </p>
      <ponte-ask></ponte-ask>
    </form>`;
  }

  #choice() {
    return html`<div class="choices" role="group" aria-label=${say('Accounts', 'Contas')}>
      ${this.#slaves().map(
        ({ account, label }) => html`<label><input type="checkbox" .checked=${this.chosen.has(account)} @change=${() => this.#toggle(account)}> ${label ?? account}</label>`,
      )}
    </div>
    <p role="status">${counted(this.chosen.size, ['account chosen', 'accounts chosen'], ['conta escolhida', 'contas escolhidas'])}</p>`;
  }

  #slaves() {
    return this.accounts.filter(({ role }) => role !== 'master');
  }

  #none() {
    return this.some && this.chosen.size === 0;
  }

  #toggle(account) {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(account)) chosen.add(account);
    this.chosen = chosen;
  }

  async #begin(preview) {
    if (!preview && this.allowDelete && !(await this.#sure())) return;
    const begun = await this.#start.run(() =>
      post('/api/sync/trigger', {
        group: this.group,
        sync_type: this.type,
        accounts: this.some ? [...this.chosen] : null,
        dry_run: preview,
        allow_delete: this.allowDelete,
      }),
    );
    if (!begun) return;
    this.begun = begun.run;
    this.tell('run-begun');
    if (preview) location.hash = `run/${begun.run}`;
  }

  #sure() {
    const count = this.some ? this.chosen.size : this.#slaves().filter(({ paused }) => !paused).length;
    return this.querySelector('ponte-ask').ask({
      title: say('Remove what the master does not have?', 'Remover o que a mestre não tem?'),
      text: html`<p>${say(
        `In ${counted(count, ['account', 'accounts'], [])} fields, options, stages and pipelines go that the master does not have, and with the fields all values in them. An undo makes them anew, empty. Pipelines that hold leads stay.`,
        `Em ${counted(count, [], ['conta', 'contas'])} saem campos, opções, etapas e funis que a mestre não tem, e com os campos todos os valores. Desfazer os recria vazios. Funis com leads permanecem.`,
      )}</p><p>${say('A preview shows each of them first.', 'Uma prévia mostra cada um antes.')}</p>`,
      yes: say('Remove and begin', 'Remover e iniciar'),
      danger: true,
    });
  }
}
customElements.define('ponte-start-run', StartRun);
