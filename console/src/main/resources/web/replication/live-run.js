import { get } from '../shared/api.js';
import { over } from './words.js';

/** A run, told by the server each second until it is over. When the stream breaks off the browser takes it up again. */
export class LiveRun {
  run = null;
  problem = null;
  #host;
  #id;
  #events = null;

  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {() => string} id of the run
   * @param {() => void} whenOver called once for a run that was seen under way
   */
  constructor(host, id, whenOver = () => {}) {
    this.#host = host;
    this.#id = id;
    this.whenOver = whenOver;
    host.addController(this);
  }

  hostConnected() {
    this.follow();
  }

  hostDisconnected() {
    this.#events?.close();
  }

  follow() {
    this.#events?.close();
    this.#events = new EventSource(`/api/sync/runs/${this.#id()}/progress`);
    this.#events.onmessage = ({ data }) => this.#seen(JSON.parse(data));
    this.#events.onerror = () => this.#broken();
  }

  #seen(run) {
    const wasUnderWay = this.run !== null && !over(this.run);
    this.run = run;
    this.problem = null;
    if (over(run)) {
      this.#events.close();
      if (wasUnderWay) this.whenOver();
    }
    this.#host.requestUpdate();
  }

  /** A stream says nothing of why; an ordinary call does. */
  async #broken() {
    if (this.#events.readyState !== EventSource.CLOSED) return;
    try {
      this.#seen(await get(`/api/sync/runs/${this.#id()}`));
    } catch (problem) {
      this.problem = problem;
      this.#host.requestUpdate();
    }
  }
}
