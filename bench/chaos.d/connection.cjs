const { openLink, comeBackAfter } = require('./link.cjs');
const { now, until, backoff } = require('./wait.cjs');

const stableAfter = 10_000;

/** Keeps one link open until stopped, as our clients do. One that ends by plan is let go when its successor stands. */
class Connection {
  link;
  #options;
  #opening = false;
  #stopped = false;
  #attempts = 0;
  #notBefore = 0;
  #adoptedAt = 0;
  #timer;
  #waiting = [];

  /** `greet(link)` comes before a link counts, `event(link, name, argument)` during and after; `journal` counts. */
  constructor(options) { this.#options = options; }

  start() { void this.#open(); }

  async stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.link?.stop();
  }

  /** The link, now or as soon as there is one. */
  async ready() {
    while (!this.link) await new Promise((resolve) => this.#waiting.push(resolve));
    return this.link;
  }

  /** The server goes away, and asks to come back after so many seconds. */
  drain(retryAfter) {
    this.#options.journal.count('draining');
    this.#notBefore = now() + retryAfter * 1_000;
    if (!this.#opening) this.#later(retryAfter * 1_000);
  }

  async #open() {
    const { url, token, greet, event, journal } = this.#options;
    this.#opening = true;
    let link;
    try {
      link = await openLink(url, token, event, (closed) => this.#closed(closed));
      await greet(link);
      if (!link.open) throw new Error('closed while greeting');
      this.#adopt(link);
    } catch (error) {
      void link?.stop();
      journal.failed('connect', error);
      this.#notBefore = Math.max(this.#notBefore, now() + comeBackAfter(error));
      if (!this.link) this.#wait();
    } finally {
      this.#opening = false;
    }
  }

  #adopt(link) {
    const old = this.link;
    if (this.#adoptedAt) this.#options.journal.count('reconnects');
    [this.link, this.#adoptedAt] = [link, now()];
    // Calls on their way are answered on the link that they were made on.
    if (old) void until(5_000, () => old.calls === 0).then(() => old.stop());
    for (const resolve of this.#waiting.splice(0)) resolve();
    if (this.#stopped) void link.stop();
    // The server said so while the link was being greeted.
    else if (this.#notBefore > now()) this.#later(this.#notBefore - now());
  }

  #closed(link) {
    if (link !== this.link) return;
    this.link = undefined;
    if (now() - this.#adoptedAt > stableAfter) this.#attempts = 0;
    if (!this.#opening && !this.#stopped) this.#wait();
  }

  #wait() { this.#later(Math.max(backoff(this.#attempts++), this.#notBefore - now())); }

  #later(ms) {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#open(), ms);
  }
}

module.exports = { Connection };
