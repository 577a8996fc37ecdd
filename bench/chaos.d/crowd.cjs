const { Client } = require('./client.cjs');
const { Outbox } = require('./outbox.cjs');
const { now, sleep, until } = require('./wait.cjs');

/** All clients and what they send. */
class Crowd {
  members;
  #talking = false;

  constructor(url, people, journal) {
    this.members = people.map((person) => {
      const client = new Client(url, person, journal);
      return { person, client, outbox: new Outbox(client, journal) };
    });
  }

  /** In a few seconds, not at once: a herd is another test. */
  async connect() {
    for (const { client } of this.members) { client.connection.start(); await sleep(10); }
    if (!(await until(60_000, () => this.members.every(({ client, person }) => client.rooms.has(person.roomId))))) throw new Error('not all clients are connected after 60 s');
  }

  /** Each sends every `interval` ms; the members of a room one after the other, and the rooms spread out too. */
  talk(interval, rooms, size) {
    const began = now();
    this.#talking = true;
    for (const { person, outbox } of this.members) {
      const offset = ((person.place + person.room / rooms) / size) * interval;
      // By the clock, not by an interval: timers that were late together once would stay together, and send in bursts.
      const say = (turn) => setTimeout(() => {
        if (!this.#talking) return;
        outbox.add(person.roomId);
        say(turn + 1);
      }, began + offset + turn * interval - now());
      say(0);
    }
  }

  hush() { this.#talking = false; }

  async leave() { await Promise.all(this.members.map(({ client }) => client.connection.stop())); }
}

module.exports = { Crowd };
