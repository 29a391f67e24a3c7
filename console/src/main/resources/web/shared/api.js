import { language, say } from './words.js';
import { session } from './session.js';

/** What the suite's API refused, in the words of its problem+json. */
export class Problem extends Error {
  /**
   * @param {number} status 0 when nothing answered
   * @param {{type?: string, title?: string, detail?: string}} body
   */
  constructor(status, body) {
    super(body.title ?? say(`The server answered ${status}`, `O servidor respondeu ${status}`));
    this.status = status;
    this.detail = body.detail;
    this.code = body.type?.replace('urn:ponte:problem:', '');
  }
}

export const get = (path) => ask('GET', path);
export const post = (path, body) => ask('POST', path, body);
export const put = (path, body) => ask('PUT', path, body);
export const patch = (path, body) => ask('PATCH', path, body);
export const remove = (path) => ask('DELETE', path);
export const postCsv = (path, text) => ask('POST', path, text, 'text/csv');

/** A path with those parameters that have a value. */
export function withQuery(path, parameters) {
  const filled = Object.entries(parameters).filter(([, value]) => value);
  return filled.length ? `${path}?${new URLSearchParams(filled)}` : path;
}

async function ask(method, path, body, type = 'application/json') {
  const headers = { 'Accept-Language': language };
  // The front door takes what changes something only with this header, which no other site's page can send.
  if (method !== 'GET') headers['X-Ponte-Request'] = 'console';
  if (body !== undefined) headers['Content-Type'] = type;
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const response = await answer(path, { method, headers, body: sent });
  if (response.status === 401) session.lost();
  const text = await response.text();
  const read = text && response.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : null;
  if (!response.ok) throw new Problem(response.status, read ?? {});
  return read;
}

async function answer(path, options) {
  try {
    return await fetch(path, options);
  } catch {
    throw new Problem(0, {
      title: say('Ponte cannot be reached', 'Não foi possível alcançar o Ponte'),
      detail: say('Look whether the network is there, then try again.', 'Veja se a rede está no ar e tente de novo.'),
    });
  }
}
