import { html, nothing } from 'lit';
import { get, post, remove } from '../shared/api.js';
import { Action } from '../shared/action.js';
import { Loaded } from '../shared/loaded.js';
import { loaded, refusal } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { say } from '../shared/words.js';
import '../shared/ask-dialog.js';

/** The address by which a Salesbot begins runs of a group. It is a secret, and shown once. */
class SalesbotWebhook extends Part {
  static properties = { group: {}, address: { state: true } };

  #now = new Loaded(this, () => get(this.#path));
  #action = new Action(this);

  willUpdate(changed) {
    if (changed.has('group')) this.address = null;
  }

  updated(changed) {
    if (changed.get('group')) this.#now.again();
  }

  get #path() {
    return `/api/sync/groups/${this.group}/webhook-secret`;
  }

  render() {
    return html`<h3>${say('By a Salesbot', 'Por um Salesbot')}</h3>
      <div class="card">${loaded(this.#now, ({ open }) => html`
        <p role="status">${open
          ? say('A Salesbot can begin runs of this group. It removes nothing.', 'Um Salesbot pode iniciar execuções deste grupo. Ele não remove nada.')
          : say('No Salesbot can begin runs of this group.', 'Nenhum Salesbot pode iniciar execuções deste grupo.')}</p>
        ${this.address ? this.#shown() : nothing}
        ${refusal(this.#action.problem)}
        <p class="actions">
          <button type="button" ?disabled=${this.#action.busy} @click=${() => this.#issue(open)}>${open ? say('Another address', 'Outro endereço') : say('Make an address', 'Criar um endereço')}</button>
          ${open ? html`<button type="button" ?disabled=${this.#action.busy} @click=${() => this.#close()}>${say('Close it', 'Fechar')}</button>` : nothing}
        </p>`)}</div>
      <ponte-ask></ponte-ask>`;
  }

  #shown() {
    return html`<p class="notice"><label>${say('For the webhook step of the Salesbot. It is shown only now: whoever has it can begin runs.',
      'Para o passo de webhook do Salesbot. Só aparece agora: quem o tiver pode iniciar execuções.')}
      <input readonly .value=${this.address} @focus=${(event) => event.target.select()}></label></p>`;
  }

  async #issue(open) {
    if (open && !(await this.#sure(say('Another address?', 'Outro endereço?'), say('Another address', 'Outro endereço')))) return;
    const made = await this.#action.run(() => post(this.#path));
    if (!made) return;
    this.address = location.origin + made.path;
    this.#now.again();
  }

  async #close() {
    if (!(await this.#sure(say('Close it?', 'Fechar?'), say('Close it', 'Fechar')))) return;
    await this.#action.run(() => remove(this.#path));
    this.address = null;
    this.#now.again();
  }

  #sure(title, yes) {
    const text = html`<p>${say('The present address is good no more: Salesbots that have it begin nothing.', 'O endereço atual deixa de valer: Salesbots que o têm não iniciam mais nada.')}</p>`;
    return this.querySelector('ponte-ask').ask({ title, text, yes, danger: true });
  }
}
customElements.define('ponte-salesbot', SalesbotWebhook);
