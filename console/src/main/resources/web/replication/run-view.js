import { html, nothing } from 'lit';
import { get, post } from '../shared/api.js';
import { Action } from '../shared/action.js';
import { Loaded } from '../shared/loaded.js';
import { loaded, refusal } from '../shared/notices.js';
import { Part } from '../shared/part.js';
import { session } from '../shared/session.js';
import { counted, number, say, span, time } from '../shared/words.js';
import { LiveRun } from './live-run.js';
import { bar } from './run-progress.js';
import { error, notice, outcome, over, part, runName, runState, tone, trigger } from './words.js';
import './plan-view.js';
import '../shared/ask-dialog.js';

/** One run: how it goes, what may be done about it, what became of each account, and each change. */
class RunView extends Part {
  static properties = { run: {} };

  #live = new LiveRun(this, () => this.run, () => this.#accounts.again());
  #accounts = new Loaded(this, () => get(`/api/sync/runs/${this.run}/accounts`), () => (this.#underWay() ? 3 : 0));
  #action = new Action(this);

  updated(changed) {
    if (changed.get('run')) {
      this.#live.run = null;
      this.#live.follow();
      this.#accounts.value = null;
      this.#accounts.again();
    }
  }

  #underWay() {
    return this.#live.run === null || !over(this.#live.run);
  }

  render() {
    return html`<section>
      <h2 tabindex="-1">${this.#live.run ? runName(this.#live.run) : say('Run', 'Execução')}</h2>
      ${loaded({ value: this.#live.run, problem: this.#live.problem }, (run) => html`
        ${facts(run)} ${bar(run)}
        ${session.admin ? this.#buttons(run) : nothing}
        ${loaded(this.#accounts, ({ accounts }) => accountList(accounts, run))}
        ${over(run) ? html`<ponte-plan .run=${run.run} .planned=${run.dry_run}></ponte-plan>` : nothing}`)}
      <ponte-ask></ponte-ask>
    </section>`;
  }

  #buttons(run) {
    const button = (text, work, kind = '') =>
      html`<button type="button" class=${kind} ?disabled=${this.#action.busy} @click=${work}>${text}</button>`;
    const retried = ['partial', 'failed', 'cancelled'].includes(run.state);
    const undone = over(run) && run.kind !== 'undo' && !run.dry_run;
    return html`${refusal(this.#action.problem)}<p class="actions">
      ${over(run) ? nothing : button(say('Stop', 'Parar'), () => this.#cancel())}
      ${retried ? button(say('Again, those that are not alike', 'De novo, as que não ficaram iguais'), () => this.#go('retry'), 'primary') : nothing}
      ${run.state === 'succeeded' && run.dry_run && run.kind !== 'undo' && run.differences > 0
        ? button(say('Do what this preview shows', 'Fazer o que esta prévia mostra'), () => this.#do(run), 'primary') : nothing}
      ${undone ? button(say('Preview of an undo', 'Prévia de desfazer'), () => this.#go('undo?dry_run=true')) : nothing}
      ${undone ? button(say('Undo', 'Desfazer'), () => this.#undo()) : nothing}
    </p>`;
  }

  #cancel() {
    this.#action.run(() => post(`/api/sync/runs/${this.run}/cancel`)).then(() => this.#live.follow());
  }

  async #go(what) {
    const begun = await this.#action.run(() => post(`/api/sync/runs/${this.run}/${what}`));
    if (begun) location.hash = `run/${begun.run}`;
  }

  async #do(run) {
    const { accounts } = this.#accounts.value;
    if (run.allow_delete && !(await this.#sure(say('Remove what this preview shows?', 'Remover o que esta prévia mostra?'), say('Values in removed fields go with them.', 'Os valores dos campos removidos vão junto.'), say('Remove and begin', 'Remover e iniciar')))) return;
    const begun = await this.#action.run(() =>
      post('/api/sync/trigger', {
        group: run.group, sync_type: run.sync_type, accounts: accounts.map(({ account }) => account), dry_run: false, allow_delete: run.allow_delete,
      }));
    if (begun) location.hash = `run/${begun.run}`;
  }

  async #undo() {
    const yes = await this.#sure(
      say('Take this run back?', 'Desfazer esta execução?'),
      say('What the run made is removed where nobody uses it, what it changed is put back. Values that went with removed fields do not come back.',
        'O que a execução criou é removido onde ninguém usa, o que ela alterou volta. Valores que foram com campos removidos não voltam.'),
      say('Undo', 'Desfazer'));
    if (yes) this.#go('undo');
  }

  #sure(title, text, yes) {
    return this.querySelector('ponte-ask').ask({ title, text: html`<p>${text}</p>`, yes, danger: true });
  }
}
customElements.define('ponte-run', RunView);

function facts(run) {
  const seconds = run.started_at && run.finished_at ? (new Date(run.finished_at) - new Date(run.started_at)) / 1000 : null;
  const rows = [
    [say('State', 'Estado'), html`<span class="state ${tone(run.state)}">${runState(run.state)}</span> ${error(run.error)}`],
    [say('Begun by', 'Iniciada por'), html`${run.requested_by ?? trigger(run.trigger)}, ${time(run.created_at)}`],
    [say('Took', 'Duração'), seconds === null ? '—' : span(seconds)],
    [say('Calls to Kommo', 'Chamadas ao Kommo'), say(`${number(run.reads)} reading, ${number(run.writes)} writing`, `${number(run.reads)} de leitura, ${number(run.writes)} de gravação`)],
    run.undoes ? [say('Takes back', 'Desfaz'), html`<a href="#run/${run.undoes}">${say('this run', 'esta execução')}</a>`] : null,
    run.dry_run && run.estimated_seconds != null
      ? [say('Would take', 'Levaria'), say(`about ${span(run.estimated_seconds)}`, `cerca de ${span(run.estimated_seconds)}`)] : null,
  ];
  return html`<dl class="facts">${rows.filter(Boolean).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** Those in trouble first. While it goes well and is over, the list is folded: the changes are what one looks for then. */
function accountList(accounts, run) {
  const troubled = ({ state }) => state === 'failed' || state === 'blocked';
  const sorted = [...accounts.filter(troubled), ...accounts.filter((account) => !troubled(account))];
  return html`<details ?open=${!over(run) || accounts.some(troubled)}>
    <summary>${counted(accounts.length, ['account', 'accounts'], ['conta', 'contas'])}</summary>
    <ul class="outcomes">${sorted.map((account) => html`<li>
      <strong>${account.account}</strong> <span class="state ${tone(account.state)}">${outcome(account, run.kind)}</span>
      ${account.error ? html`<p class="bad">${error(account.error)}</p>` : nothing}
      ${account.notices.length ? noticeList(account.notices) : nothing}
    </li>`)}</ul>
  </details>`;
}

/** `task_types / Visita` with its first part in words. */
function about(subject) {
  const [first, ...rest] = subject.split(' / ');
  return [part(first), ...rest].join(' / ');
}

function noticeList(notices) {
  return html`<details>
    <summary>${counted(notices.length, ['notice', 'notices'], ['aviso', 'avisos'])}</summary>
    <ul>${notices.map(({ code, subject, detail }) => html`<li>${about(subject)}: ${notice(code.toLowerCase())}${detail ? ` (${detail})` : ''}</li>`)}</ul>
  </details>`;
}
