import { html, nothing } from 'lit';
import { action, kind, reason } from './words.js';

export const SIGNS = { create: '+', change: '~', delete: '−' };

/** One change like a line of a diff: sign, word and colour say whether something is made, changed or removed. */
export const changeLine = ({ action: what, kind: thing, subject, reason: why, details }, trouble = nothing) => html`<li class=${what}>
  <span aria-hidden="true">${SIGNS[what]}</span> ${action(what)} ${kind(thing)} <strong>${subject}</strong>
  <span class="quiet">${reason(why)}</span>
  ${details.length ? html`<ul>${details.map(({ property, from, to }) => html`<li>${property}: ${from ? html`<del>${from}</del> → ` : nothing}<ins>${to}</ins></li>`)}</ul>` : nothing}
  ${trouble}
</li>`;
