/**
 * Something from the API, kept up to date while its part is on the page and the page is looked at. What was loaded
 * stays when a later try fails.
 */
export class Loaded {
  value = null;
  problem = null;
  #host;
  #load;
  #seconds;
  #timer;
  #asked = 0;
  #wakes = () => {
    if (!document.hidden && this.#pause() > 0) this.again();
  };

  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {() => Promise<any>} load
   * @param {(value: any) => number} seconds until it is looked at again; 0: not by itself
   */
  constructor(host, load, seconds = () => 0) {
    this.#host = host;
    this.#load = load;
    this.#seconds = seconds;
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.#wakes);
    this.again();
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.#wakes);
    clearTimeout(this.#timer);
    this.#asked++;
  }

  /** Loads it now. Of answers that overtake each other the last one asked for counts. */
  async again() {
    clearTimeout(this.#timer);
    const mine = ++this.#asked;
    const seen = await this.#load().then((value) => ({ value, problem: null }), (problem) => ({ problem }));
    if (mine !== this.#asked) return;
    Object.assign(this, seen);
    this.#host.requestUpdate();
    const pause = this.#pause();
    if (pause > 0 && !document.hidden) this.#timer = setTimeout(() => this.again(), pause * 1000);
  }

  /** Seconds until it is looked at again; 0: not by itself. */
  #pause() {
    if (this.problem) return 10;
    return this.value === null ? 0 : this.#seconds(this.value);
  }
}
