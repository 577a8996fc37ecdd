import { expect, it } from "vitest";
import type { ChatClient } from "../src/client.ts";
import type { Conversation } from "../src/conversation.ts";
import type { SendMessage } from "../src/types.ts";
import type { EditMessage } from "../src/wire.ts";
import { account, ada, grace, room, shownIn } from "./build.ts";
import { chatOfAda } from "./chat-of-ada.ts";
import { dice } from "./dice.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";
import { FakeStore } from "./fake-store.ts";

/** Ada's client, and a server that loses events, answers late and breaks off. */
class Trial {
  readonly store = new FakeStore();
  readonly clock = new FakeClock();
  readonly hub = new FakeHub();
  readonly #roll: (below: number) => number;
  readonly #atMost: number;
  readonly #looks: (() => void)[] = [];

  constructor(seed: number) {
    this.#roll = dice(seed);
    this.#atMost = this.#roll(4) === 0 ? 5 : 500;
    const { store, hub } = this;
    hub.answers["Hello"] = (cursors: Record<string, number>) => this.#late({
      user: account(ada),
      rooms: [store.summary()],
      next: null,
      missed: (cursors[room] ?? store.rev) < store.rev ? [store.sync(cursors[room] ?? 0, this.#atMost)] : [],
      serverTime: "2026-01-01T00:00:00Z",
    });
    hub.answers["Sync"] = (_: string, rev: number) => this.#late(store.sync(rev, this.#atMost));
    hub.answers["LoadMessages"] = ({ before, after, around }: { before?: number; after?: number; around?: number }) =>
      this.#late(store.load({ limit: 8, ...(before && { before }), ...(after && { after }), ...(around && { around }) }));
    hub.answers["MarkRead"] = (_: string, seq: number) => store.read(seq);
    hub.answers["SendMessage"] = ({ clientId, content }: SendMessage) => {
      const known = store.messages.find((one) => one.clientId === clientId);
      if (!known) this.#tell(store.post(ada, clientId, content));
      return this.#late(known ?? store.messages.at(-1));
    };
    hub.answers["EditMessage"] = ({ messageId, content }: EditMessage) => {
      const seq = seqOf(messageId);
      this.#tell(store.edit(seq, content));
      return this.#late(store.message(seq));
    };
    hub.answers["DeleteMessage"] = (messageId: string) => {
      this.#tell(store.delete(seqOf(messageId)));
      return this.#late(store.message(seqOf(messageId)));
    };
  }

  async run(): Promise<Conversation | undefined> {
    const { store, clock, hub } = this;
    for (let count = this.#roll(30); count > 0; count--) store.post(grace, `g${store.rev}`, "before");
    const chat = await chatOfAda(clock, hub, () => this.#late(store.summary()));
    await clock.pass(2_000);
    for (let step = 0; step < 60; step++) await this.#step(chat, step);
    // Whatever was lost for good is told of in the end; then everything that waits may go on.
    await clock.pass(120_000);
    hub.last.tells("Resync", { roomId: room, since: 0, missed: null });
    await clock.pass(120_000);
    expect(chat.getState()).toMatchObject({ connection: { current: "connected" }, outbox: [] });
    return chat.getState().rooms.get(room);
  }

  async #step(chat: ChatClient, step: number): Promise<void> {
    const { store, clock } = this;
    const others = store.messages.filter((one) => one.authorId === grace);
    const some = others.at(-1 - this.#roll(this.#roll(2) === 0 ? 3 : others.length));
    const own = store.messages.filter((one) => one.authorId === ada && one.deletedAt === null).at(-1 - this.#roll(3));
    const acts: (() => unknown)[] = [
      () => this.#tell(store.post(grace, `g${store.rev}`, `message at step ${step}`)),
      () => this.#tell(store.post(grace, `g${store.rev}`, `message at step ${step}`)),
      () => this.#tell(some ? store.edit(some.seq, `edit at step ${step}`) : null),
      () => this.#tell(some ? store.edit(some.seq, `edit at step ${step}`) : null),
      () => this.#tell(some ? store.delete(some.seq) : null),
      () => this.#tell(some ? store.delete(some.seq) : null),
      () => void chat.send(room, `own at step ${step}`),
      () => void (own && chat.editMessage(own.id, `own edit at step ${step}`).catch(() => {})),
      () => void (own && chat.deleteMessage(own.id).catch(() => {})),
      () => this.#looks.push(chat.openRoom(room)),
      () => this.#looks.pop()?.(),
      () => void chat.loadOlder(room).catch(() => {}),
      () => void chat.loadOlder(room).catch(() => {}),
      () => chat.markRead(room, store.messages.length),
      () => this.#roll(2) === 0 && !this.hub.last.stopped && this.hub.last.tells("Draining", { retryAfter: 1 }),
      () => this.#roll(2) === 0 && !this.hub.last.stopped && this.hub.last.breaks(),
    ];
    acts[this.#roll(acts.length)]?.();
    if (this.#roll(2) === 0) await clock.pass(this.#roll(1_500));
  }

  /** Every link hears of it, unless it gets lost on its way; the next event then shows a gap. */
  #tell(event: ReturnType<FakeStore["edit"] | FakeStore["post"] | FakeStore["delete"]>): void {
    if (!event) return;
    for (const link of this.hub.links) {
      if (!link.stopped && this.#roll(6) > 0) link.tells(...(event as ["MessagePosted", (typeof event)[1]]));
    }
  }

  /** Said as it is now, heard later. */
  #late<T>(answer: T): Promise<T> {
    const delay = this.#roll(3) === 0 ? this.#roll(800) : 0;
    return new Promise((resolve) => this.clock.after(delay, () => resolve(answer)));
  }
}

const seqOf = (messageId: string): number => Number(messageId.split("-").at(-1));

it("a client cut at random ends equal to the store, whatever was posted, edited and deleted meanwhile", async () => {
  for (let seed = 1; seed <= 500; seed++) {
    const trial = new Trial(seed);
    const conversation = await trial.run();
    const shown = shownIn(conversation?.timeline);
    const from = shown[0]?.seq ?? trial.store.messages.length + 1;
    const opened = conversation?.timeline.phase === "open";
    expect(shown, `seed ${seed}`).toEqual(opened ? trial.store.messages.slice(from - 1) : []);
    expect(conversation?.lastMessage ?? null, `seed ${seed}`).toEqual(trial.store.messages.at(-1) ?? null);
    expect(conversation?.timeline.held, `seed ${seed}`).toEqual({ rev: trial.store.rev, ahead: [] });
    expect(conversation?.reading.unread, `seed ${seed}`).toBe(trial.store.unread);
  }
}, 60_000);
