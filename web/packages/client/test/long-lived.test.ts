import { beforeEach, describe, expect, it } from "vitest";
import type { ChatClient } from "../src/client.ts";
import { changed as presenceChanged, loaded, type Presence } from "../src/presence.ts";
import { PersistentMap } from "../src/persistent-map.ts";
import { emptyState, withRoom } from "../src/state.ts";
import { changed, conversationOf, type Conversation } from "../src/conversation.ts";
import type { Message } from "../src/types.ts";
import { posted as countPosted, readHere, readingOf, told } from "../src/unread.ts";
import { account, ada, grace, message, messages, room, roomAt, summary, opened, shownIn } from "./build.ts";
import { chatOfAda } from "./chat-of-ada.ts";
import { CountedMessages } from "./counted-messages.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";

const many = 100_000;

describe("a tab that stays open", () => {
  let clock: FakeClock;
  let hub: FakeHub;
  let chat: ChatClient;

  const at = (id: string, seq: number): Message => message(seq, { id: `${id}-${seq}`, roomId: id });
  const held = (id = room): readonly Message[] => shownIn(chat.getState().rooms.get(id)?.timeline);
  const tell = (from: number, to: number): void => {
    for (const one of messages(from, to)) hub.last.tells("MessagePosted", one);
  };

  beforeEach(async () => {
    [clock, hub] = [new FakeClock(), new FakeHub()];
    const rooms = Array.from({ length: 30 }, (_, index) => ({ ...summary(2), room: { ...roomAt(2), id: index === 0 ? room : `room${index}` } }));
    hub.answers["Hello"] = () => ({ user: account(ada), rooms, next: null, missed: [], serverTime: "2026-01-01T00:00:00Z" });
    hub.answers["LoadMessages"] = ({ roomId, before }: { roomId: string; before?: number }) =>
      before ? { messages: messages(before - 50, before - 1), hasMore: true } : { messages: [at(roomId, 1), at(roomId, 2)], hasMore: false };
    chat = await chatOfAda(clock, hub, async () => summary(2));
    await clock.pass(0);
  });

  it("holds a page or two of a room that nobody looks at, however much arrives, and nothing of one never looked at", async () => {
    const undo = chat.openRoom(room);
    await clock.pass(0);
    undo();
    let most = 0;
    for (let seq = 3; seq <= many; seq += 1_000) {
      tell(seq, Math.min(seq + 999, many));
      most = Math.max(most, held().length);
    }
    hub.last.tells("MessagePosted", at("room1", 3));
    expect([most <= 100, held().at(-1)?.seq, held("room1")]).toEqual([true, many, []]);
    const reading = chat.getState().rooms.get(room)?.reading;
    expect([reading?.unread, (reading?.others.length ?? 0) <= 1_000]).toEqual([many - 2, true]);
  }, 30_000);

  it("keeps all that arrives in a room while somebody looks, drops it when they go, and loads it again for who comes back", async () => {
    const undo = chat.openRoom(room);
    await clock.pass(0);
    tell(3, 1_000);
    expect(held()).toHaveLength(1_000);
    chat.markRead(room, 1_000);
    undo();
    expect([held().length, held()[0]?.seq]).toEqual([50, 951]);
    chat.openRoom(room);
    await chat.loadOlder(room);
    expect([held().length, held()[0]?.seq]).toEqual([100, 901]);
  });

  it("opens a room that was left again at the first unread message, though no more than a page of it was kept", async () => {
    const undo = chat.openRoom(room);
    await clock.pass(0);
    undo();
    tell(3, 150);
    expect(held()[0]?.seq).toBeGreaterThan(50);
    hub.answers["LoadMessages"] = () => ({ messages: messages(1, 150), hasMore: false });
    chat.openRoom(room);
    await clock.pass(0);
    expect([held()[0]?.seq, held().length]).toEqual([1, 150]);
  });

  it("forgets on demand what is older in a room that somebody looks at", async () => {
    chat.openRoom(room);
    await clock.pass(0);
    tell(3, 1_000);
    chat.keepNewest(room, 200);
    expect([held().length, (held()[0]?.seq ?? 0) > 1]).toEqual([200, true]);
  });

  it("keeps pages of the rooms that were looked at last", async () => {
    for (let index = 1; index < 30; index++) {
      const undo = chat.openRoom(`room${index}`);
      await clock.pass(0);
      undo();
    }
    const withMessages = [...chat.getState().rooms.values()].filter(({ timeline }) => shownIn(timeline).length > 0);
    expect(withMessages).toHaveLength(20);
    expect([held("room9"), held("room10").length]).toEqual([[], 2]);
    chat.openRoom("room9");
    await clock.pass(0);
    expect(held("room9")).toHaveLength(2);
  });

  it("as long as somebody else still looks at a room, it stays", async () => {
    const undo = chat.openRoom(room);
    chat.openRoom(room);
    await clock.pass(0);
    tell(3, 1_000);
    undo();
    undo();
    expect(held()).toHaveLength(1_000);
  });
});

describe("an arriving message costs the same, however much is held:", () => {
  const open = (count: number, counter: CountedMessages): Conversation =>
    opened(messages(1, count).map((one) => counter.of(one)), count);

  it.each([
    ["a new one", (count: number) => message(count + 1), 4],
    ["an edit of the newest", (count: number) => message(count, { rev: count + 1 }), 64],
    ["an edit of an old one", (count: number) => message(count / 2, { rev: count + 1 }), 64],
  ])("of the messages, by %s", (_, arriving, looksAtMost) => {
    for (const count of [100, 10_000, 100_000]) {
      const counter = new CountedMessages();
      const before = open(count, counter);
      counter.looks = 0;
      const one = arriving(count);
      const { conversation } = changed(before, { kind: one.seq > count ? "posted" : "changed", rev: one.rev, message: one, by: "told" }, ada);
      const { looks } = counter;
      expect([shownIn(conversation.timeline).includes(one), looks <= looksAtMost], `${looks} looks at ${count}`).toEqual([true, true]);
    }
  });

  it("of the rooms and of who is online, all but a few parts are those of the state before", () => {
    const parts = (map: object): Set<unknown> => {
      const found = new Set<unknown>();
      const find = (node: unknown): void => {
        if (Array.isArray(node)) node.forEach(find);
        if (node) found.add(node);
      };
      find(PersistentMap.rootOf(map as PersistentMap<string, unknown>));
      return found;
    };
    const news = (before: object, after: object): number => {
      const old = parts(before);
      return [...parts(after)].filter((part) => !old.has(part)).length;
    };
    for (const count of [100, 10_000]) {
      const rooms = Array.from({ length: count }, (_, index) => conversationOf({ ...summary(1), room: { ...roomAt(1), id: `room${index}` } }));
      const state = rooms.reduce(withRoom, emptyState(null));
      const some = rooms[count / 2] ?? conversationOf(summary(1));
      expect(news(state.rooms, withRoom(state, { ...some, lastMessage: message(2) }).rooms), `${count} rooms`).toBeLessThanOrEqual(6);
      const ids = Array.from({ length: count }, (_, index) => `user${index}`);
      const presence: Presence = loaded(PersistentMap.of(), { roomId: room, online: ids, count: ids.length, away: [], busy: [] });
      const after = presenceChanged(presence, { roomId: room, online: [grace], offline: ["user7"], onlineCount: count, away: [], busy: [] });
      const online = (one: Presence): object => one.get(room)?.online ?? {};
      expect(news(online(presence), online(after)), `${count} online`).toBeLessThanOrEqual(12);
    }
  });
});

describe("unread messages of more than can be told apart", () => {
  const unread = messages(1, 5_000).reduce((now, one) => countPosted(now, one, ada), readingOf(summary(0, { lastReadSeq: 0 })));

  it("are counted, and the newest are known one by one", () => {
    expect([unread.unread, unread.others.length <= 1_000, unread.others.at(-1)]).toEqual([5_000, true, 5_000]);
  });

  it("are read to the end, and to a place among the newest, exactly", () => {
    expect([readHere(unread, 5_000).unread, readHere(unread, 4_990).unread]).toEqual([0, 10]);
  });

  it("are fewer by one that is deleted, wherever it is", () => {
    const gone = (seq: number) => message(seq, { rev: 6_000, deletedAt: "2026-01-02T00:00:00Z" });
    expect([told(unread, gone(3), ada, undefined).unread, told(unread, gone(4_999), ada, undefined).unread]).toEqual([4_999, 4_999]);
  });
});
