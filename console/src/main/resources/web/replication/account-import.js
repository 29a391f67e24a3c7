import { html, nothing } from 'lit';
import { postCsv } from '../shared/api.js';
import { Action } from '../shared/action.js';
import { refusal } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { number, say } from '../shared/words.js';

const RESULTS = {
  created: say('is added', 'é adicionada'),
  updated: say('is changed', 'é alterada'),
  unchanged: say('stays as it is', 'fica como está'),
  error: say('is not taken', 'não é aceita'),
};

/** Many accounts at once, from a sheet: first what it would do, then it is done. */
class AccountImport extends Part {
  static properties = { outcome: { state: true } };

  #sheet = '';
  #send = new Action(this);

  render() {
    return html`<details class="card"><summary>${say('Add many from a sheet (CSV)', 'Adicionar várias de uma planilha (CSV)')}</summary>
      <p>${say('UTF-8, a header with account and any of role, group, label, address, token.', 'UTF-8, um cabeçalho com account e qualquer um de role, group, label, address, token.')}</p>
      <label>${say('File', 'Arquivo')} <input type="file" accept=".csv,text/csv" @change=${(event) => this.#look(event.target.files[0])}></label>
      ${refusal(this.#send.problem)}
      <div role="status">${this.outcome ? this.#told(this.outcome) : nothing}</div>
    </details>`;
  }

  #told({ dry_run, created, updated, unchanged, errors, rows }) {
    return html`<p>${say(
        `${number(created)} new, ${number(updated)} changed, ${number(unchanged)} as they are, ${number(errors)} not taken`,
        `${number(created)} novas, ${number(updated)} alteradas, ${number(unchanged)} iguais, ${number(errors)} não aceitas`)}</p>
      <ol class="rows">${rows.map(({ row, account, result, reason }) => html`<li value=${row} class=${result === 'error' ? 'bad' : ''}>${account || '—'} ${RESULTS[result]}${reason ? `: ${reason}` : ''}</li>`)}</ol>
      ${dry_run && created + updated > 0
        ? html`<p class="actions"><button type="button" class="primary" ?disabled=${this.#send.busy} @click=${() => this.#do(false)}>${say('Take them in', 'Importar')}</button></p>`
        : nothing}`;
  }

  async #look(file) {
    if (!file) return;
    this.#sheet = await file.text();
    this.#do(true);
  }

  async #do(preview) {
    this.outcome = await this.#send.run(() => postCsv(`/api/sync/accounts/import?dry_run=${preview}`, this.#sheet));
    if (this.outcome && !preview) this.tell('accounts-changed');
  }
}
customElements.define('ponte-account-import', AccountImport);
