/**
 * What one client knows of one room: the messages in the order in which they were applied, and the revision up to which it knows
 * everything. Strict: any step that a correct server never causes is a violation.
 */
class Timeline {
  rev = 0;
  clientIds = [];
  #ahead = new Map();
  #revs = [];
  #holed = false;
  #told;
  #violated;

  /** `told` hears of each message once; `violated` of what must not be. */
  constructor(told, violated) {
    this.#told = told;
    this.#violated = violated;
  }

  get lastSeq() { return this.clientIds.length; }

  /** There is something beyond a gap. */
  get behind() { return this.#ahead.size > 0; }

  /** An event, in whatever order. */
  receive(rev, message) {
    if (rev <= this.rev) {
      if (message) this.#compare(message);
      return;
    }
    this.#ahead.set(rev, message);
    this.#drain();
  }

  /** The answer of a sync or of the greeting: everything after the revision we gave, up to its own. */
  synced(page) {
    this.add(page.messages);
    this.caughtUp(page.rev);
  }

  /** Messages that follow ours; ones we have may be among them. */
  add(messages) { for (const message of messages) this.#apply(message); }

  /** All up to `rev` is applied. */
  caughtUp(rev) {
    this.rev = Math.max(this.rev, rev);
    for (const [ahead, message] of this.#ahead) {
      if (ahead > this.rev) continue;
      this.#ahead.delete(ahead);
      if (message && message.seq > this.lastSeq) this.#violated(`seq ${message.seq} (rev ${ahead}) was told, but is not in what claims to be everything up to rev ${rev}`);
    }
    this.#drain();
  }

  #drain() {
    for (let rev = this.rev + 1; this.#ahead.has(rev); rev++) {
      const message = this.#ahead.get(rev);
      this.#ahead.delete(rev);
      if (message) this.#apply(message);
      this.rev = rev;
    }
  }

  #apply(message) {
    if (message.seq <= this.lastSeq) return this.#compare(message);
    if (message.seq !== this.lastSeq + 1) {
      // Once: all that follow a hole would be out of place too.
      if (!this.#holed) this.#violated(`seq ${message.seq} (rev ${message.rev}) follows seq ${this.lastSeq}`);
      this.#holed = true;
      return;
    }
    const before = this.#revs.at(-1) ?? 0;
    if (message.rev <= before) this.#violated(`seq ${message.seq} has rev ${message.rev}, the one before it ${before}`);
    this.clientIds.push(message.clientId);
    this.#revs.push(message.rev);
    this.#told(message);
  }

  /** Known already: then it must be the same. */
  #compare({ seq, rev, clientId }) {
    if (this.clientIds[seq - 1] === clientId && this.#revs[seq - 1] === rev) return;
    this.#violated(`seq ${seq} is ${clientId} (rev ${rev}), but was ${this.clientIds[seq - 1]} (rev ${this.#revs[seq - 1]})`);
  }
}

module.exports = { Timeline };
