import { expect, it } from "vitest";
import type { ChatClient } from "../src/client.ts";
import type { Conversation } from "../src/conversation.ts";
import { shownOf } from "../src/log.ts";
import { inRoom, seqOf } from "../src/message.ts";
import type { Message, MessageId, SendMessage } from "../src/types.ts";
import { threadOf } from "../src/view.ts";
import type { EditMessage } from "../src/wire.ts";
import { account, ada, grace, room } from "./build.ts";
import { chatOfAda } from "./chat-of-ada.ts";
import { dice } from "./dice.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";
import { FakeStore, type Range, type Told } from "./fake-store.ts";

const emojis = ["👍", "🎉"];
const roles = ["member", "moderator", "admin"] as const;
const crowd = [grace, "linus", "alan", "edsger", "barbara"];

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
    hub.answers["LoadMessages"] = (query: Range) => this.#late(store.load(query));
    hub.answers["LoadThread"] = ({ messageId, ...range }: { messageId: MessageId } & Range) => this.#late(store.thread(messageId, { ...range, limit: 3 }));
    hub.answers["MarkRead"] = (_: string, seq: number) => this.#reads(() => store.read(seq));
    hub.answers["MarkUnread"] = (_: string, seq: number) => this.#reads(() => store.markUnread(seq));
    hub.answers["MarkThreadRead"] = (rootId: MessageId, seq: number) => store.readThread(rootId, seq);
    hub.answers["FollowThread"] = (rootId: MessageId, following: boolean) => store.follow(rootId, following);
    hub.answers["SendMessage"] = ({ clientId, content, threadId = null, alsoInRoom = false }: SendMessage) => {
      const known = store.messages.find((one) => one.clientId === clientId);
      if (!known) this.#tell(store.post(ada, clientId, content, { threadId, alsoInRoom: alsoInRoom ?? false }));
      return this.#late(this.#answer((known ?? store.messages.at(-1))?.seq ?? 0));
    };
    this.#acts("EditMessage", (seq, { content }: EditMessage) => store.edit(seq, content));
    this.#acts("DeleteMessage", (seq) => store.delete(seq));
    this.#acts("AddReaction", (seq, _, emoji: string) => store.react(seq, ada, emoji));
    this.#acts("RemoveReaction", (seq, _, emoji: string) => store.unreact(seq, ada, emoji));
    this.#acts("PinMessage", (seq) => store.pin(seq, true));
    this.#acts("UnpinMessage", (seq) => store.pin(seq, false));
  }

  async run(): Promise<ChatClient> {
    const { store, clock, hub } = this;
    for (let count = this.#roll(this.#roll(3) === 0 ? 400 : 60); count > 0; count--) store.post(grace, `g${store.rev}`, "before");
    const chat = await chatOfAda(clock, hub, () => this.#late(store.summary()), {
      [`rooms/${room}/pinned`]: () => this.#late({ messages: store.pinned }),
      [`rooms/${room}/members?limit=100`]: () => this.#late({ members: store.members, next: null, total: 3 }),
    });
    await clock.pass(2_000);
    for (let step = 0; step < 70; step++) await this.#step(chat, step);
    // Whatever was lost for good is told of in the end; then everything that waits may go on.
    await clock.pass(120_000);
    hub.last.tells("Resync", { roomId: room, since: 0, missed: null });
    await clock.pass(120_000);
    expect(chat.getState()).toMatchObject({ connection: { current: "connected" }, outbox: [] });
    return chat;
  }

  async #step(chat: ChatClient, step: number): Promise<void> {
    const { store, clock } = this;
    const roll = this.#roll;
    const some = this.#some(store.messages);
    const others = this.#some(store.messages.filter((one) => one.authorId !== ada));
    const own = this.#some(store.messages.filter((one) => one.authorId === ada && one.deletedAt === null));
    const root = this.#some(store.messages.filter((one) => one.threadId === null && (one.thread !== null || roll(2) === 0)));
    const [emoji, somebody] = [emojis[roll(2)] ?? "", crowd[roll(crowd.length)] ?? grace];
    const text = `${roll(4) === 0 ? "@ada " : ""}step ${step}`;
    const reply = root && { threadId: root.id, alsoInRoom: roll(3) === 0 };
    const alive = !this.hub.last.stopped;
    const acts: (() => unknown)[] = [
      () => this.#tell(store.post(grace, `g${store.rev}`, text)),
      () => this.#tell(store.post(grace, `g${store.rev}`, text, { mentionsRoom: roll(5) === 0 ? "room" : null })),
      () => this.#tell(store.post(grace, `g${store.rev}`, text, reply)),
      () => this.#tell(store.post(grace, `g${store.rev}`, text, reply)),
      () => this.#tell(others ? store.edit(others.seq, text) : null),
      () => this.#tell(others ? store.edit(others.seq, text) : null),
      () => this.#tell(others ? store.delete(others.seq) : null),
      () => this.#tell(some ? store.react(some.seq, somebody, emoji) : null),
      () => this.#tell(some ? store.react(some.seq, somebody, emoji) : null),
      () => this.#tell(some ? store.unreact(some.seq, somebody, emoji) : null),
      () => this.#tell(some ? store.pin(some.seq, roll(3) > 0) : null),
      () => this.#tell(store.rename(`general ${roll(3)}`)),
      () => this.#tell(store.changeRole(roll(3), roles[roll(roles.length)] ?? "member")),
      () => this.#tell(store.mute(roll(3), roll(2) === 0)),
      () => this.#tell(store.ban()),
      // On another device of Ada's.
      () => this.#tell(some ? store.react(some.seq, ada, emoji) : null),
      () => this.#reads(() => store.read(roll(store.messages.length + 1))),
      () => roll(2) === 0 && this.#reads(() => store.markUnread(1 + roll(store.messages.length))),
      () => root && alive && this.hub.last.tells("ThreadRead", store.readThread(root.id, store.messages.length)),
      () => void chat.send(room, text, roll(2) === 0 ? reply : undefined),
      () => void (own && chat.editMessage(own.id, text).catch(() => {})),
      () => void (own && roll(2) === 0 && chat.deleteMessage(own.id).catch(() => {})),
      () => void (some && chat.addReaction(some.id, emoji).catch(() => {})),
      () => void (some && chat.removeReaction(some.id, emoji).catch(() => {})),
      () => void (some && (roll(2) === 0 ? chat.pinMessage(some.id) : chat.unpinMessage(some.id)).catch(() => {})),
      () => this.#looks.push(chat.openRoom(room)),
      () => root && this.#looks.push(chat.openThread(root.id)),
      () => this.#looks.splice(roll(this.#looks.length + 1), 1)[0]?.(),
      () => void chat.loadOlder(room).catch(() => {}),
      () => void chat.loadNewer(room).catch(() => {}),
      () => void (some && chat.showAround(room, some.seq).catch(() => {})),
      () => void chat.showNewest(room).catch(() => {}),
      () => void (root && chat.loadOlderReplies(root.id).catch(() => {})),
      () => void chat.loadPins(room).catch(() => {}),
      () => void chat.rooms.members(room).catch(() => {}),
      () => chat.markRead(room, store.messages.length),
      () => roll(2) === 0 && void chat.markUnread(room, 1 + roll(store.messages.length)).catch(() => {}),
      () => root && chat.markThreadRead(root.id, store.messages.length),
      () => root && void chat.followThread(root.id, roll(2) === 0).catch(() => {}),
      () => roll(2) === 0 && alive && this.hub.last.tells("Draining", { retryAfter: 1 }),
      () => roll(2) === 0 && alive && this.hub.last.breaks(),
    ];
    acts[roll(acts.length)]?.();
    if (roll(2) === 0) await clock.pass(roll(1_500));
  }

  /** Rather a new one. */
  #some(messages: readonly Message[]): Message | undefined {
    return messages.at(-1 - this.#roll(this.#roll(2) === 0 ? 3 : messages.length));
  }

  /** An act on a message, of which everybody is told, and its author answered. */
  #acts(method: string, act: (seq: number, request: never, argument: never) => Told | null): void {
    this.hub.answers[method] = (request: MessageId | EditMessage, argument: unknown) => {
      const seq = seqOf(typeof request === "string" ? request : request.messageId);
      this.#tell(act(seq, request as never, argument as never));
      return this.#late(this.#answer(seq));
    };
  }

  #answer(seq: number): Message {
    return this.store.seen(this.store.message(seq));
  }

  /** All devices that are connected hear of it. */
  #reads<T extends Parameters<FakeHub["last"]["tells"]>[1]>(read: () => T): T {
    const cursor = read();
    for (const link of this.hub.links) if (!link.stopped) link.tells("UnreadChanged", cursor as never);
    return cursor;
  }

  /** Every link hears of it, unless it gets lost on its way; the next event then shows a gap. */
  #tell(event: Told | null): void {
    if (!event) return;
    for (const link of this.hub.links) {
      if (!link.stopped && this.#roll(6) > 0) link.tells(...(event as ["MessagePosted", Message]));
    }
  }

  /** Said as it is now, heard later. */
  #late<T>(answer: T): Promise<T> {
    const delay = this.#roll(3) === 0 ? this.#roll(800) : 0;
    return new Promise((resolve) => this.clock.after(delay, () => resolve(answer)));
  }
}

/** What has to be equal: of many who chose an emoji only whether Ada is one; what is below a root is told with the root. */
const plain = (one: Message): unknown => ({
  ...one,
  thread: one.threadId === null ? one.thread : null,
  reactions: one.reactions.map(({ emoji, count, userIds }) => ({ emoji, count, mine: userIds.includes(ada), userIds: count > userIds.length ? [] : userIds })),
});

const allPlain = (messages: readonly Message[]): unknown[] => messages.map(plain);

function isEqual(conversation: Conversation, chat: ChatClient, store: FakeStore, seed: string): void {
  const all = store.messages.map((one) => store.seen(one));
  const part = (from: number, to: number, of: (one: Message) => boolean): unknown[] =>
    allPlain(all.filter((one) => one.seq >= from && one.seq <= to && of(one)));
  const { role, muted, roster, timeline, lastMessage, pins, threads, reading, overlays } = conversation;
  for (const { from, to, messages } of timeline.stretches) {
    expect(allPlain(messages), `${seed}: ${from} to ${to}`).toEqual(part(from, to, inRoom));
  }
  expect(timeline.held, seed).toEqual({ rev: store.rev, ahead: [] });
  expect(lastMessage && plain(lastMessage), seed).toEqual(plain(all.findLast(inRoom) as Message));
  expect(pins && allPlain(pins), `${seed}: pins`).toEqual(pins && allPlain(store.pinned));
  const own = store.summary();
  expect([conversation.room.name, role, muted], `${seed}: name and role`).toEqual([store.room.name, own.role, own.muted]);
  if (timeline.phase !== "closed") expect(conversation.sanctionsRev, `${seed}: sanctions`).toBeGreaterThanOrEqual(store.sanctionsRev);
  expect(roster && new Set(roster.members), `${seed}: members`).toEqual(roster && new Set(store.members));
  const { lastReadSeq, unread, mentions } = reading;
  expect({ lastReadSeq, unread, mentions }, `${seed}: reading`).toEqual(store.reading);
  expect(overlays.size, `${seed}: overlays`).toBe(0);
  for (const [rootId, thread] of threads) {
    const { from, to, messages } = shownOf(thread) ?? { from: -1, to: -1, messages: [] };
    expect(allPlain(messages), `${seed}: thread ${rootId} from ${from}`).toEqual(part(from, to, (one) => one.threadId === rootId));
    const shown = threadOf(chat.getState(), rootId);
    expect(shown?.root && plain(shown.root), `${seed}: root ${rootId}`).toEqual(plain(store.seen(store.message(seqOf(rootId)))));
    const standing = { following: shown?.following, lastReadSeq: shown?.lastReadSeq, unread: shown?.unread };
    expect(standing, `${seed}: thread ${rootId}`).toEqual(store.standing(rootId));
  }
}

const first = Number(process.env["CHAT_SEED"] ?? 1);
const trials = Number(process.env["CHAT_TRIALS"] ?? 300);

it("a client cut at random ends equal to the store, whatever anybody did meanwhile, on this device and on others", async () => {
  for (let seed = first; seed < first + trials; seed++) {
    const trial = new Trial(seed);
    const chat = await trial.run();
    const conversation = chat.getState().rooms.get(room);
    if (!conversation) throw new Error(`seed ${seed}: the room is not known`);
    isEqual(conversation, chat, trial.store, `seed ${seed}`);
  }
}, 120_000);
