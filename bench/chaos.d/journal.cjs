const { codeOf } = require('./link.cjs');
const { now } = require('./wait.cjs');

/** What happened and when: every message's way, every failure, everything that must not be. */
class Journal {
  messages = new Map();
  violations = [];
  /** Messages that somebody in the room has not got yet, oldest first. */
  open = new Set();
  #times = {};
  #size;
  #sample;
  #reasons = new Map();

  /** `size`: members of a room. `sample(message, at)` hears of each delivery. */
  constructor(size, sample = () => {}) {
    this.#size = size;
    this.#sample = sample;
  }

  created(message) {
    this.messages.set(message.clientId, message);
    this.open.add(message);
  }

  acknowledged(message, { seq, rev, clientId, roomId }) {
    if (clientId !== message.clientId || roomId !== message.roomId) this.violation(`${message.clientId} was acknowledged as ${clientId} in ${roomId}`);
    Object.assign(message, { seq, rev, ackedAt: now() });
  }

  delivered({ clientId, seq }) {
    const message = this.messages.get(clientId);
    if (!message) return this.violation(`seq ${seq} was never sent: ${clientId}`);
    const at = now();
    this.#sample(message, at);
    if (++message.reached !== this.#size) return;
    message.reachedAllAt = at;
    this.open.delete(message);
  }

  count(kind) { (this.#times[kind] ??= []).push(now()); }

  /** A failed call: what it means. Only what a client is told to expect may happen. */
  failed(call, error) {
    const code = codeOf(error);
    this.count(`${call} ${code}`);
    // A refused connection is a fault's doing; what is behind it would show as a client that never catches up.
    if (call !== 'connect' && !['unavailable', 'timeout', 'broken'].includes(code)) this.violation(`${call} failed with ${code}: ${error.message}`);
    const reason = `${call}: ${error.message.slice(0, 160)}`;
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
    return code;
  }

  violation(text) { this.violations.push(text); }

  /** How often, of all kinds that begin so. */
  counted(kind, from = -Infinity, to = Infinity) {
    const kinds = Object.keys(this.#times).filter((name) => name.startsWith(kind));
    return kinds.reduce((sum, name) => sum + this.#times[name].filter((at) => at >= from && at < to).length, 0);
  }

  /** How often in each whole second of that time. */
  eachSecond(kind, from, to) {
    const counts = new Array(Math.floor((to - from) / 1_000)).fill(0);
    for (const at of this.#times[kind] ?? []) {
      const second = Math.floor((at - from) / 1_000);
      if (second in counts) counts[second]++;
    }
    return counts;
  }

  /** Milliseconds for which the oldest message has not reached everybody. */
  get lag() {
    for (const { createdAt } of this.open) return now() - createdAt;
    return 0;
  }

  get reasons() { return [...this.#reasons].sort(([, a], [, b]) => b - a).map(([reason, times]) => ({ reason, times })); }
}

module.exports = { Journal };
