/** Something that a button does. While it is under way, another press does nothing; what was refused is kept to be shown. */
export class Action {
  busy = false;
  problem = null;
  #host;

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {}

  /** @returns {Promise<any>} what the work gave; undefined when it was refused or another one is under way */
  async run(work) {
    if (this.busy) return undefined;
    this.busy = true;
    this.problem = null;
    this.#host.requestUpdate();
    try {
      return await work();
    } catch (problem) {
      this.problem = problem;
      return undefined;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }
}
