/** The page's language, which the server chose: pt-BR or en. */
export const language = document.documentElement.lang === 'en' ? 'en' : 'pt-BR';

/** Of two texts the reader's, as Text(en, pt) does in the services. */
export const say = (en, pt) => (language === 'en' ? en : pt);

const numbers = new Intl.NumberFormat(language);
const percents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
const times = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' });
const spans = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });

/** What has no value is left out by the API. */
export const number = (value) => (value == null ? '—' : numbers.format(value));
export const percent = (share) => (share == null ? '—' : percents.format(share));

/** How many of something: `counted(2, ['notice', 'notices'], ['aviso', 'avisos'])`. */
export const counted = (count, en, pt) => `${number(count)} ${say(en, pt)[count === 1 ? 0 : 1]}`;

/** @param {string | undefined} instant as the API writes it */
export const time = (instant) => (instant ? times.format(new Date(instant)) : '—');

/** How long ago, in the largest unit that says something. */
export function ago(instant) {
  if (!instant) return say('never', 'nunca');
  const seconds = Math.min(0, Math.round((new Date(instant) - Date.now()) / 1000));
  const [unit, size] = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]]
    .find(([, length]) => -seconds >= length) ?? ['second', 1];
  return spans.format(Math.ceil(seconds / size), unit);
}

/** A length of time for people: 45 s, 12 min, 3 h 20 min. */
export function span(seconds) {
  if (seconds < 120) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
