import { html, nothing } from 'lit';
import { Part } from '../shared/part.js';
import { ago, number, percent, say, time } from '../shared/words.js';
import { accountState, connection, error, standing, tone } from './words.js';

const text = (a, b) => a.localeCompare(b);
const COLUMNS = [
  { id: 'account', name: say('Account', 'Conta'), by: (a, b) => text(a.label ?? a.account, b.label ?? b.account) },
  { id: 'state', name: say('State', 'Estado'), by: (a, b) => text(standing(a), standing(b)) },
  { id: 'drift', name: say('Differences', 'Diferenças'), by: (a, b) => (b.drift ?? -1) - (a.drift ?? -1) },
  { id: 'checked', name: say('Last look', 'Última verificação'), by: (a, b) => text(b.checked_at ?? '', a.checked_at ?? '') },
  { id: 'rate', name: say('Success', 'Sucesso'), by: (a, b) => (a.success_rate ?? 2) - (b.success_rate ?? 2) },
];

/** All accounts, a row each: filtered by a text and by how they are, sorted by any column. */
class AccountMatrix extends Part {
  static properties = { accounts: {}, text: { state: true }, state: { state: true }, sort: { state: true }, down: { state: true } };

  constructor() {
    super();
    Object.assign(this, { accounts: [], text: '', state: '', sort: 'account', down: false });
  }

  render() {
    const rows = this.#rows();
    return html`
      <h3 id="matrix-title">${say('Accounts', 'Contas')}</h3>
      <div class="filters">
        <label>${say('Find', 'Buscar')}
          <input type="search" .value=${this.text} @input=${(event) => (this.text = event.target.value)}></label>
        <label>${say('State', 'Estado')}
          <select @change=${(event) => (this.state = event.target.value)}>
            <option value="">${say('all', 'todos')}</option>
            ${this.#states().map((state) => html`<option value=${state} ?selected=${state === this.state}>${accountState(state)}</option>`)}
          </select></label>
        <p role="status">${say(`${number(rows.length)} of ${number(this.accounts.length)}`, `${number(rows.length)} de ${number(this.accounts.length)}`)}</p>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="matrix-title">
        <table class="matrix">
          <thead><tr>${COLUMNS.map((column) => this.#head(column))}</tr></thead>
          <tbody>${rows.map(row)}</tbody>
        </table>
      </div>
      ${rows.length ? nothing : html`<p class="quiet">${say('No account is like that.', 'Nenhuma conta é assim.')}</p>`}
    `;
  }

  #states() {
    return [...new Set(this.accounts.map(standing))].sort();
  }

  #rows() {
    const wanted = this.text.trim().toLocaleLowerCase();
    const { by } = COLUMNS.find(({ id }) => id === this.sort);
    return this.accounts
      .filter((account) => !this.state || standing(account) === this.state)
      .filter(({ account, label }) => !wanted || `${account} ${label ?? ''}`.toLocaleLowerCase().includes(wanted))
      .sort((a, b) => (this.down ? by(b, a) : by(a, b)));
  }

  #head({ id, name }) {
    const sorted = this.sort !== id ? 'none' : this.down ? 'descending' : 'ascending';
    return html`<th scope="col" aria-sort=${sorted}>
      <button type="button" class="plain" @click=${() => this.#sortBy(id)}>${name}<span aria-hidden="true">${{ none: '', ascending: ' ▲', descending: ' ▼' }[sorted]}</span></button>
    </th>`;
  }

  #sortBy(id) {
    this.down = this.sort === id && !this.down;
    this.sort = id;
  }
}
customElements.define('ponte-account-matrix', AccountMatrix);

function row(account) {
  const state = standing(account);
  return html`<tr>
    <th scope="row"><a href="#logs?account=${account.account}">${account.label ?? account.account}</a>${account.label ? html` <small class="quiet">${account.account}</small>` : nothing}</th>
    <td data-name=${COLUMNS[1].name}><span class="state ${tone(state)}">${accountState(state)}</span>${trouble(account)}</td>
    <td data-name=${COLUMNS[2].name} class="figure">${number(account.drift)}</td>
    <td data-name=${COLUMNS[3].name} title=${time(account.checked_at)}>${ago(account.checked_at)}</td>
    <td data-name=${COLUMNS[4].name} class="figure">${percent(account.success_rate)}</td>
  </tr>`;
}

function trouble(account) {
  const away = ['disconnected', 'unpaid', 'new'].includes(account.connection);
  return html`${account.error ? html`<br><small>${error(account.error)}${account.last_run ? html` <a href="#run/${account.last_run}">${say('See the run', 'Ver a execução')}</a>` : nothing}</small>` : nothing}
    ${away ? html`<br><small class="bad">${connection(account.connection)}</small>` : nothing}`;
}
