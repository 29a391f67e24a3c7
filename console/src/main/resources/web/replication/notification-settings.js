import { html, nothing } from 'lit';
import { get, post, put } from '../shared/api.js';
import { Action } from '../shared/action.js';
import { choices, lines, written } from '../shared/fields.js';
import { Loaded } from '../shared/loaded.js';
import { loaded, refusal } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { say, time } from '../shared/words.js';
import { channel, error, messageState, told, tone } from './words.js';

const KINDS = ['failed', 'partial', 'drift', 'succeeded'];
const LANGUAGES = { 'pt-BR': 'Português', en: 'English' };

/** Whom a group tells about its runs, how, and whether that works. */
class NotificationSettings extends Part {
  static properties = { group: {}, done: { state: true }, tried: { state: true } };

  #now = new Loaded(this, () => get(this.#address));
  #save = new Action(this);
  #test = new Action(this);

  willUpdate(changed) {
    if (changed.has('group')) this.done = this.tried = null;
  }

  updated(changed) {
    if (changed.get('group')) this.#now.again();
  }

  get #address() {
    return `/api/sync/groups/${this.group}/notifications`;
  }

  render() {
    return html`<h3>${say('Who is told', 'Quem é avisado')}</h3>
      <div class="card">${loaded(this.#now, (now) => html`${this.#form(now)} ${this.#trial(now)} ${messages(now.messages)}`)}</div>`;
  }

  #form({ settings, webhooks, webhook_address: address }) {
    return html`<form @submit=${(event) => this.#change(event)} @input=${() => (this.done = false)}>
      <p class="quiet" id="emails">${say('One address a line, at most 20.', 'Um endereço por linha, no máximo 20.')}</p>
      ${lines('emails', say('By e-mail', 'Por e-mail'), settings.emails, 'emails')}
      <label>${say('By a webhook of this installation (Slack and the like)', 'Por um webhook desta instalação (Slack e afins)')}
        <select name="webhook">
          <option value="" ?selected=${!settings.webhook}>${say('none', 'nenhum')}</option>
          ${webhooks.map((name) => html`<option ?selected=${name === settings.webhook}>${name}</option>`)}
        </select> ${address ? html`<small class="quiet">${address}</small>` : nothing}</label>
      ${choices('kinds', say('Told of', 'Avisos de'), KINDS, told, settings.kinds)}
      <label>${say('Language of the messages', 'Língua dos avisos')}
        <select name="language">${Object.entries(LANGUAGES).map(([code, name]) => html`<option value=${code} ?selected=${code === settings.language}>${name}</option>`)}</select></label>
      <label>${say('Minutes for which what is not urgent is gathered', 'Minutos em que o que não é urgente é reunido')}
        <input name="digest_minutes" type="number" min="0" max="1440" required .value=${String(settings.digest_minutes)}></label>
      ${refusal(this.#save.problem)}
      <p class="actions"><button class="primary" ?disabled=${this.#save.busy}>${say('Save who is told', 'Salvar quem é avisado')}</button>
        <span role="status">${this.done ? say('Saved.', 'Salvo.') : nothing}</span></p>
    </form>`;
  }

  #trial({ settings: { emails, webhook } }) {
    if (emails.length === 0 && !webhook) return html`<p>${say('Nobody is told anything.', 'Ninguém é avisado de nada.')}</p>`;
    return html`${refusal(this.#test.problem)}
      <p class="actions"><button type="button" ?disabled=${this.#test.busy} @click=${() => this.#try()}>
        ${this.#test.busy ? say('Sending…', 'Enviando…') : say('Send a test to those who are saved', 'Enviar um teste aos que estão salvos')}</button>
        <span role="status">${this.tried?.map(({ channel: by, sent, error: code }) =>
          html`<span class="state ${sent ? 'good' : 'bad'}">${channel(by)}: ${sent ? messageState('sent') : `${messageState('failed')}: ${error(code)}`}</span> `)}</span></p>`;
  }

  async #change(event) {
    event.preventDefault();
    const sent = new FormData(event.target);
    const settings = {
      emails: written(sent, 'emails'),
      webhook: sent.get('webhook') || null,
      kinds: sent.getAll('kinds'),
      language: sent.get('language'),
      digest_minutes: Number(sent.get('digest_minutes')),
    };
    if (!(await this.#save.run(() => put(this.#address, settings)))) return;
    await this.#now.again();
    this.done = true;
  }

  async #try() {
    this.tried = (await this.#test.run(() => post(`${this.#address}/test`)))?.results ?? null;
  }
}
customElements.define('ponte-notifications', NotificationSettings);

const messages = (all) =>
  all.length === 0 ? nothing : html`<details><summary>${say('The last messages', 'Os últimos avisos')}</summary>
    <ul class="outcomes">${all.map(({ channel: by, state, error: code, created_at: created }) => html`<li>
      ${time(created)} ${channel(by)} <span class="state ${tone(state)}">${messageState(state)}</span> ${error(code)}</li>`)}</ul>
  </details>`;
