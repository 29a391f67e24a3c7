import { html } from 'lit';

/** Several of a few values, as boxes. */
export const choices = (name, legend, all, word, chosen) =>
  html`<fieldset class="inline"><legend>${legend}</legend>
    ${all.map((value) => html`<label><input type="checkbox" name=${name} value=${value} .checked=${chosen.includes(value)}> ${word(value)}</label>`)}
  </fieldset>`;

/** One value a line; `about` is the id of what describes it. */
export const lines = (name, label, values, about) =>
  html`<label>${label} <textarea name=${name} rows="3" aria-describedby=${about} .value=${values.join('\n')}></textarea></label>`;

/** What was written into `lines`. */
export const written = (form, name) => form.get(name).split('\n').map((line) => line.trim()).filter(Boolean);
