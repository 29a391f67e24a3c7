import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { get, withQuery } from '../shared/api.js';
import { Loaded } from '../shared/loaded.js';
import { loaded } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { session } from '../shared/session.js';
import { number, percent, say } from '../shared/words.js';
import { standing } from './words.js';
import './account-matrix.js';
import './run-progress.js';
import './start-run.js';

const BUSY_SECONDS = 5;
const CALM_SECONDS = 30;

/** How all accounts of a group are, what is under way, and the buttons that begin something. */
class OverviewView extends Part {
  static properties = { group: {} };

  #all = new Loaded(this, () => this.#load(), ({ underWay }) => (underWay.length ? BUSY_SECONDS : CALM_SECONDS));

  updated(changed) {
    if (changed.get('group')) this.#all.again();
  }

  async #load() {
    const [{ accounts }, status] = await Promise.all([
      get(withQuery('/api/sync/accounts', { group: this.group })),
      get('/api/sync/status'),
    ]);
    const rates = new Map(status.accounts.map((account) => [account.account, account]));
    return {
      accounts: accounts.map((account) => ({
        ...account,
        runs: rates.get(account.account)?.runs ?? 0,
        success_rate: rates.get(account.account)?.success_rate,
      })),
      underWay: status.under_way.filter((run) => run.group === this.group),
    };
  }

  render() {
    return html`<section @run-begun=${() => this.#all.again()} @run-over=${() => this.#all.again()}>
      <h2 tabindex="-1">${say('Overview', 'Visão geral')}</h2>
      ${loaded(this.#all, (all) => this.#drawn(all))}
    </section>`;
  }

  #drawn({ accounts, underWay }) {
    if (accounts.length === 0) return empty();
    return html`
      ${totals(accounts)}
      ${repeat(underWay, ({ run }) => run, ({ run }) => html`<ponte-run-progress .run=${run}></ponte-run-progress>`)}
      ${session.admin ? html`<ponte-start-run .group=${this.group} .accounts=${accounts}></ponte-start-run>` : viewerHint()}
      <ponte-account-matrix .accounts=${accounts}></ponte-account-matrix>
    `;
  }
}
customElements.define('ponte-overview', OverviewView);

function totals(accounts) {
  const slaves = accounts.filter(({ role }) => role !== 'master');
  const count = (...states) => slaves.filter((account) => states.includes(standing(account))).length;
  const runs = slaves.reduce((sum, account) => sum + account.runs, 0);
  const alike = slaves.reduce((sum, account) => sum + account.runs * (account.success_rate ?? 0), 0);
  const figures = [
    [say('slave accounts', 'contas filhas'), number(slaves.length)],
    [say('alike', 'iguais'), number(count('converged', 'unchanged'))],
    [say('differ', 'diferem'), number(count('drifting'))],
    [say('failed or blocked', 'com falha ou bloqueadas'), number(count('failed', 'blocked'))],
    [say('paused', 'pausadas'), number(count('paused'))],
    [say('became alike, of all turns', 'ficaram iguais, de todas as vezes'), runs ? percent(alike / runs) : '—'],
  ];
  return html`<dl class="totals">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function viewerHint() {
  return session.signedIn
    ? html`<p class="quiet">${say('To begin a run takes the role admin.', 'Para iniciar uma execução é preciso o papel admin.')}</p>`
    : nothing;
}

function empty() {
  return html`<div class="notice"><p>${say('No accounts are in this group yet.', 'Ainda não há contas neste grupo.')}
    <a href="#accounts">${say('Add the master and the others', 'Adicione a mestre e as outras')}</a>.</p></div>`;
}
