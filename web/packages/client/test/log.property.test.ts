import { expect, it } from "vitest";
import * as logs from "../src/log.ts";
import { newest, type Asked, type Log } from "../src/log.ts";
import { inRoom } from "../src/message.ts";
import { ofAround, ofNewer, ofNewest, ofOlder } from "../src/page-stretch.ts";
import { isNewest, type Stretch } from "../src/stretch.ts";
import type { Message, MessagePage } from "../src/types.ts";
import { ada, grace } from "./build.ts";
import { dice, type Dice } from "./dice.ts";
import { FakeStore } from "./fake-store.ts";

const pageOf = 8;

/** A log whose pages are asked for and answered at random, while the room goes on. */
class Trial {
  readonly store = new FakeStore();
  readonly roll: Dice;
  log: Log = logs.watched(logs.emptyLog());
  readonly #onTheirWay: (() => void)[] = [];

  constructor(seed: number) {
    this.roll = dice(seed);
    for (let count = this.roll(120); count > 0; count--) this.#post();
  }

  step(): void {
    const { roll } = this;
    const seq = 1 + roll(Math.max(1, this.store.messages.length));
    const acts = [
      () => this.#enter(this.#post()),
      () => this.#enter(this.#post()),
      () => this.#enter(this.store.edit(seq, `edit ${this.store.rev}`)?.[1]),
      () => this.#enter(this.store.edit(seq, `edit ${this.store.rev}`)?.[1]),
      () => this.#enter(this.store.delete(seq)?.[1]),
      () => this.#ask("newest", () => this.store.load({ limit: pageOf }), ofNewest),
      () => this.#ask("around", () => this.store.load({ around: seq, limit: pageOf }), (page) => ofAround(page, seq, pageOf), seq),
      () => void (this.log = logs.shownAt(this.log, roll(3) === 0 ? newest : seq)),
      () => this.#extend("older"),
      () => this.#extend("older"),
      () => this.#extend("newer"),
      () => this.#extend("newer"),
      () => void (this.log = logs.keepNewest(this.log, pageOf)),
      () => roll(8) === 0 && void (this.log = logs.watched(logs.unwatched(this.log))),
      () => roll(20) === 0 && void (this.log = logs.emptied(this.log)),
    ];
    acts[roll(acts.length)]?.();
    while (this.#onTheirWay.length > 0 && roll(3) > 0) this.#onTheirWay.splice(roll(this.#onTheirWay.length), 1)[0]?.();
  }

  #post(): Message {
    const roots = this.store.messages.filter((one) => one.threadId === null);
    const root = this.roll(4) === 0 ? roots[this.roll(roots.length)] : undefined;
    const reply = root && { threadId: root.id, alsoInRoom: this.roll(3) === 0 };
    return this.store.post(grace, `c${this.store.rev}`, `message ${this.store.rev}`, reply)[1];
  }

  #enter(message: Message | undefined): void {
    if (message?.threadId && message.thread) this.log = logs.threadChanged(this.log, message.thread);
    if (!message || !inRoom(message)) return;
    this.log = logs.entered(this.log, { kind: "changed", rev: message.rev, message, by: "told" }, ada);
  }

  #extend(what: "older" | "newer"): void {
    const shown = logs.shownOf(this.log);
    if (!shown || (what === "older" ? shown.from <= 1 : isNewest(shown))) return;
    const { from: before, to: after } = shown;
    if (what === "older") return this.#ask(what, () => this.store.load({ before, limit: pageOf }), (page) => ofOlder(page, before));
    this.#ask(what, () => this.store.load({ after, limit: pageOf }), (page) => ofNewer(page, after));
  }

  /** The server reads the page now or later, and it comes later still, or never. */
  #ask(what: Asked, read: () => MessagePage, stretchOf: (page: MessagePage) => Stretch, place?: number): void {
    this.log = logs.asking(logs.opened(this.log), what);
    const { life } = this.log;
    let page = this.roll(2) === 0 ? read() : null;
    this.#onTheirWay.push(() => {
      page ??= read();
      if (this.log.life === life) this.log = logs.answered(this.log, what, this.roll(6) === 0 ? null : stretchOf(page), ada, place);
    });
  }
}

/** What is below a root is told with the root. */
const plain = (one: Message): Message => ({ ...one, thread: one.threadId === null ? one.thread : null });

it("every stretch is the store's part, whatever is loaded, posted, edited and deleted", () => {
  for (let seed = 1; seed <= 120; seed++) {
    const trial = new Trial(seed);
    for (let step = 0; step < 80; step++) {
      trial.step();
      const { stretches } = trial.log;
      for (const [index, { from, to, messages }] of stretches.entries()) {
        const all = trial.store.messages.filter((one) => one.seq >= from && one.seq <= to && inRoom(one));
        const expected = all.map((one) => plain(trial.store.seen(one)));
        expect(messages.map(plain), `seed ${seed}, step ${step}, ${from} to ${to}`).toEqual(expected);
        expect(from > (stretches[index - 1]?.to ?? -1) + 1, `seed ${seed}, step ${step}: a gap before ${from}`).toBe(true);
      }
      expect(stretches.length, `seed ${seed}, step ${step}`).toBeLessThanOrEqual(6);
    }
  }
}, 60_000);
