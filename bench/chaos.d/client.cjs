const { Connection } = require('./connection.cjs');
const { Timeline } = require('./timeline.cjs');
const { backoff } = require('./wait.cjs');

const pageSize = 200;

/** One user's client: follows all rooms of the user, and asks for what is lacking. */
class Client {
  rooms = new Map();
  #person;
  #journal;
  #syncing = new Map();

  constructor(url, person, journal) {
    this.#person = person;
    this.#journal = journal;
    this.connection = new Connection({ url, token: person.token, journal, greet: (link) => this.#greet(link), event: (link, name, argument) => this.#heard(link, name, argument) });
  }

  get id() { return this.#person.id; }

  /** Events of a link may come before the greeting that they build on: they follow it. */
  async #greet(link) {
    try {
      const cursors = Object.fromEntries([...this.rooms].map(([roomId, { rev }]) => [roomId, rev]));
      const { rooms, missed } = await link.invoke('Hello', cursors);
      for (const page of missed) {
        if (page.resync) void this.#need(page.roomId);
        else this.rooms.get(page.roomId).synced(page);
      }
      for (const summary of rooms) this.#meet(summary);
    } finally {
      link.greeted = true;
      for (const [name, argument] of link.early ?? []) this.#event(name, argument);
    }
  }

  #heard(link, name, argument) {
    if (link.greeted || name === 'Draining') this.#event(name, argument);
    else (link.early ??= []).push([name, argument]);
  }

  #meet({ room }) {
    let line = this.rooms.get(room.id);
    if (!line) {
      const violated = (text) => this.#journal.violation(`${this.id} in ${room.id}: ${text}`);
      this.rooms.set(room.id, line = new Timeline((message) => this.#journal.delivered(message), violated));
    }
    if (room.rev > line.rev || line.behind) void this.#need(room.id);
  }

  #event(name, argument) {
    switch (name) {
      case 'Draining': return this.connection.drain(argument.retryAfter);
      case 'RoomCreated': return this.#meet(argument);
      case 'RoomLeft': return this.#journal.violation(`${this.id} was taken out of ${argument.roomId}`);
      case 'Resync': this.#journal.count('resyncs'); return void this.#need(argument.roomId);
      default: {
        const line = this.rooms.get(argument.roomId);
        if (!line) return this.#journal.violation(`${this.id} was told of ${argument.roomId} before knowing it`);
        line.receive(argument.rev, name === 'MessagePosted' ? argument : null);
        if (line.behind) void this.#need(argument.roomId);
      }
    }
  }

  catchUp(roomId) { void this.#need(roomId); }

  /** Asks for what a room lacks; one question at a time, and once more when something came up meanwhile. */
  async #need(roomId, attempt = 0) {
    if (this.#syncing.has(roomId)) return void this.#syncing.set(roomId, true);
    this.#syncing.set(roomId, false);
    // While a link is being greeted, it is the one to wait for; what is asked without one is asked of the next.
    const link = await this.connection.ready();
    const code = await this.#sync(link, roomId);
    const again = this.#syncing.get(roomId) || code || this.rooms.get(roomId).behind;
    this.#syncing.delete(roomId);
    if (again) setTimeout(() => void this.#need(roomId, attempt + 1), code || attempt > 0 ? backoff(attempt) : 0);
  }

  /** Null, or the code of what went wrong. */
  async #sync(link, roomId) {
    const line = this.rooms.get(roomId);
    this.#journal.count('syncs');
    try {
      const page = await link.invoke('Sync', roomId, line.rev);
      if (!page.resync) line.synced(page);
      else await this.#reload(link, line, page);
      return null;
    } catch (error) {
      return this.#journal.failed('sync', error);
    }
  }

  /** Missed too much for one answer: all pages after what we have, which go at least up to the answer's revision. */
  async #reload(link, line, { roomId, rev }) {
    this.#journal.count('reloads');
    for (let more = true; more;) {
      const page = await link.invoke('LoadMessages', { roomId, before: null, after: line.lastSeq, around: null, limit: pageSize });
      line.add(page.messages);
      more = page.hasMore;
    }
    line.caughtUp(rev);
  }
}

module.exports = { Client };
