import { html, nothing } from 'lit';
import { say } from './words.js';

/** What was refused, and what to do. */
export const refusal = (problem) =>
  problem
    ? html`<div class="notice bad" role="alert"><strong>${problem.message}</strong>${problem.detail ? html`<p>${problem.detail}</p>` : nothing}</div>`
    : nothing;

export const waiting = () => html`<p class="quiet" role="status">${say('Loading…', 'Carregando…')}</p>`;

/** What was loaded, or why not yet; an older state is shown with the reason why it is old. */
export const loaded = (it, draw) => html`${refusal(it.problem)}${it.value ? draw(it.value) : it.problem ? nothing : waiting()}`;
