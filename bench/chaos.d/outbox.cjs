const { randomUUID } = require('node:crypto');
const { now, sleep } = require('./wait.cjs');

/** What one client sends, in order, each message until it is acknowledged: a repeat carries the same clientId. */
class Outbox {
  #client;
  #journal;
  #queue = [];
  #busy = false;
  #count = 0;

  constructor(client, journal) {
    this.#client = client;
    this.#journal = journal;
  }

  get isEmpty() { return this.#queue.length === 0; }

  add(roomId) {
    const message = { clientId: randomUUID(), roomId, author: this.#client.id, number: ++this.#count, createdAt: now(), reached: 0 };
    this.#journal.created(message);
    this.#queue.push(message);
    if (!this.#busy) void this.#run();
  }

  async #run() {
    this.#busy = true;
    for (; this.#queue.length > 0; this.#queue.shift()) await this.#send(this.#queue[0]);
    this.#busy = false;
  }

  async #send(message) {
    const { clientId, roomId, author, number } = message;
    for (;;) {
      const link = await this.#client.connection.ready();
      message.sentAt ??= now();
      try {
        const answer = await link.invoke('SendMessage', { roomId, clientId, content: `${author} says ${number}` });
        return this.#journal.acknowledged(message, answer);
      } catch (error) {
        const code = this.#journal.failed('send', error);
        if (code !== 'unavailable' && code !== 'timeout' && code !== 'broken') return;
        await sleep(code === 'broken' ? 50 : 250 + Math.random() * 500);
      }
    }
  }
}

module.exports = { Outbox };
