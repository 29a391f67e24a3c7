import { html, nothing } from 'lit';
import { patch, post } from '../shared/api.js';
import { Action } from '../shared/action.js';
import { refusal } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { say } from '../shared/words.js';

/** Adds an account, or changes the label and group of one. */
class AccountForm extends Part {
  static properties = { account: {}, group: {}, way: { state: true }, done: { state: true } };

  #save = new Action(this);

  constructor() {
    super();
    this.way = 'known';
  }

  render() {
    return this.account ? this.#changing() : this.#adding();
  }

  #changing() {
    const { label, group } = this.account;
    return html`<form class="card" @submit=${(event) => this.#change(event)}>
      ${input('label', say('Name for people', 'Nome para as pessoas'), { value: label ?? '' })}
      ${input('group', say('Group', 'Grupo'), { value: group, required: true })}
      ${refusal(this.#save.problem)}
      <p class="actions"><button class="primary" ?disabled=${this.#save.busy}>${say('Save', 'Salvar')}</button>
        <span role="status">${this.done ? say('Saved.', 'Salvo.') : nothing}</span></p>
    </form>`;
  }

  #adding() {
    const ways = {
      known: say('crm-connector knows it already', 'o crm-connector já a conhece'),
      token: say('with a long-lived token', 'com um token de longa duração'),
      integration: say('by signing in at Kommo (OAuth)', 'entrando no Kommo (OAuth)'),
    };
    return html`<details class="card"><summary>${say('Add an account', 'Adicionar uma conta')}</summary>
      <form @submit=${(event) => this.#add(event)}>
        ${input('account', say('Short name: small letters, digits, hyphens', 'Nome curto: minúsculas, números, hifens'), { required: true, pattern: '[a-z0-9]([a-z0-9\\-]*[a-z0-9])?' })}
        ${input('label', say('Name for people', 'Nome para as pessoas'))}
        <label><input type="checkbox" name="master"> ${say('It is the master', 'É a mestre')}</label>
        <fieldset class="inline"><legend>${say('Connection', 'Conexão')}</legend>
          ${Object.entries(ways).map(([way, name]) => html`<label><input type="radio" name="way" value=${way} .checked=${this.way === way} @change=${() => (this.way = way)}> ${name}</label>`)}
        </fieldset>
        ${this.way === 'known' ? nothing : input('address', say('Address, as loja.kommo.com', 'Endereço, como loja.kommo.com'), { required: true })}
        ${this.way === 'token' ? input('token', 'Token', { required: true, type: 'password' }) : nothing}
        ${this.way === 'integration'
          ? html`${input('client_id', say('Integration ID', 'ID da integração'), { required: true })}
              ${input('client_secret', say('Secret key', 'Chave secreta'), { required: true, type: 'password' })}
              ${input('redirect_uri', say('Redirect address', 'Endereço de redirecionamento'), { required: true, type: 'url', value: `${location.origin}/kommo/callback` })}`
          : nothing}
        ${refusal(this.#save.problem)}
        <p class="actions"><button class="primary" ?disabled=${this.#save.busy}>${this.#save.busy ? say('Adding…', 'Adicionando…') : say('Add', 'Adicionar')}</button>
          <span role="status">${this.done ? say(`${this.done} was added.`, `${this.done} foi adicionada.`) : nothing}</span></p>
      </form></details>`;
  }

  async #add(event) {
    const { form, filled } = sent(event);
    const { account, label, master, address, token, client_id, client_secret, redirect_uri } = filled;
    const integration = client_id ? { client_id, client_secret, redirect_uri } : undefined;
    const added = await this.#save.run(() =>
      post('/api/sync/accounts', { account, label, address, token, integration, group: this.group ?? undefined, role: master ? 'master' : 'slave' }));
    if (!added) return;
    this.done = account;
    form.reset();
    this.tell('accounts-changed');
  }

  async #change(event) {
    const { filled } = sent(event);
    const changed = await this.#save.run(() =>
      patch(`/api/sync/accounts/${this.account.account}`, { label: filled.label ?? '', group: filled.group }));
    if (!changed) return;
    this.done = this.account.account;
    this.tell('accounts-changed');
  }
}
customElements.define('ponte-account-form', AccountForm);

const input = (name, label, { value = '', type = 'text', required = false, pattern = '.*' } = {}) =>
  html`<label>${label} <input name=${name} type=${type} .defaultValue=${value} ?required=${required} pattern=${pattern} autocomplete="off"></label>`;

/** What a form says, without what was left empty. */
function sent(event) {
  event.preventDefault();
  const form = event.target;
  return { form, filled: Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim())) };
}
