const { randomUUID } = require('node:crypto');
const { openLink, codeOf } = require('../chaos.d/link.cjs');
const { mint } = require('../chaos.d/token.cjs');
const { now, sleep } = require('../chaos.d/wait.cjs');
const { quantile } = require('../chaos.d/measure.cjs');
const { must } = require('./rest.cjs');

const perRoom = 10;
const every = 2_000;

/** People who talk at a quiet rate, a message each two seconds, and how long their messages took. */
class Honest {
  #sent = [];
  #links = [];
  #talking = true;

  static async gather(url, key, count) {
    const honest = new Honest();
    const tokens = Array.from({ length: count }, (_, i) => mint(key, `honest${i}`, `Honest ${i}`));
    for (const token of tokens) await must(url, 'GET', 'me', token);
    for (let first = 0; first < count; first += perRoom) {
      const { room } = await must(url, 'POST', 'rooms', tokens[first], { name: `Quiet ${first}`, type: 'public' });
      for (const token of tokens.slice(first, first + perRoom)) {
        await must(url, 'POST', `rooms/${room.id}/join`, token);
        honest.#links.push(await honest.#follow(url, token, room.id));
      }
    }
    for (const link of honest.#links) void honest.#talk(link);
    return honest;
  }

  async #follow(url, token, roomId) {
    const person = { url, token, roomId };
    person.link = await openLink(url, token, () => {}, () => { person.link = undefined; if (this.#talking) void this.#comeBack(person); });
    await person.link.invoke('Hello', {});
    return person;
  }

  async #comeBack(person) {
    while (this.#talking && !person.link) {
      try {
        Object.assign(person, await this.#follow(person.url, person.token, person.roomId));
      } catch {
        await sleep(500);
      }
    }
  }

  async #talk(person) {
    await sleep(Math.random() * every);
    while (this.#talking) {
      const at = now();
      let code = 'ok';
      try {
        if (!person.link) throw new Error('connection lost');
        await person.link.invoke('SendMessage', { roomId: person.roomId, clientId: randomUUID(), content: `a quiet word, ${this.#sent.length}` });
      } catch (error) {
        code = codeOf(error);
      }
      this.#sent.push({ at, took: now() - at, code });
      await sleep(Math.max(0, every * (0.75 + Math.random() / 2) - (now() - at)));
    }
  }

  /** Of the messages sent in that time: milliseconds, and how many failed. */
  between(from, to) {
    const sent = this.#sent.filter(({ at }) => at >= from && at < to);
    const took = sent.map((one) => one.took).sort((a, b) => a - b);
    const ms = (share) => (took.length ? Number(quantile(took, share).toFixed(1)) : null);
    return { p50: ms(0.5), p99: ms(0.99), failed: sent.filter(({ code }) => code !== 'ok').length, sent: sent.length };
  }

  async leave() {
    this.#talking = false;
    await Promise.all(this.#links.map(({ link }) => link?.stop()));
  }
}

module.exports = { Honest };
