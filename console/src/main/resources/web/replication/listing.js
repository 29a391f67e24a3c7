import { get, withQuery } from '../shared/api.js';
import { Loaded } from '../shared/loaded.js';

/** A list of the API that is told page by page: {@code next} of one answer is {@code after} of the next. */
export class Listing extends Loaded {
  #pages = [];

  /**
   * @param {string} path
   * @param {string} name of the list in an answer
   * @param {() => object} filters
   */
  constructor(host, path, name, filters) {
    super(host, async () => {
      this.#pages = [await get(withQuery(path, filters()))];
      return this.#all(name);
    });
    this.more = async () => {
      this.#pages.push(await get(withQuery(path, { ...filters(), after: this.#pages.at(-1).next })));
      this.value = this.#all(name);
      host.requestUpdate();
    };
  }

  #all(name) {
    return { rows: this.#pages.flatMap((page) => page[name]), next: this.#pages.at(-1).next };
  }
}
