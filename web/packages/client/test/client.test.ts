import { beforeEach, describe, expect, it } from "vitest";
import { ChatClient } from "../src/client.ts";
import { createSession } from "../src/create-session.ts";
import { nothingSaid } from "../src/state.ts";
import type { SendMessage, SyncPage, Welcome } from "../src/types.ts";
import { account, ada, grace, member, message, messages, page, person, room, summary, shownIn } from "./build.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";

let clock: FakeClock;
let hub: FakeHub;
let asked: string[];

const welcome = (over: Partial<Welcome> = {}): Welcome => ({
  user: account(ada),
  blocked: [],
  notifications: nothingSaid,
  invites: [],
  rooms: [summary(2)],
  next: null,
  missed: [],
  serverTime: "2026-01-01T00:00:00Z",
  awayAfter: 0,
  ...over,
});

/** The server's side of a conversation in which everything is a message. */
const acknowledge = (rev: number) => (sent: SendMessage) =>
  message(rev, { authorId: ada, clientId: sent.clientId, content: sent.content });

async function client(): Promise<ChatClient> {
  const fetch = async (url: RequestInfo | URL): Promise<Response> => {
    const path = String(url).split("/api/")[1] ?? "";
    asked.push(path);
    if (path.startsWith("users")) return Response.json({ users: [person(grace)] });
    if (path === `rooms/${room}`) return Response.json(summary(900, { unread: 7 }));
    const expiresAt = new Date(clock.now() + 900_000).toISOString();
    return Response.json({ token: "t", refreshToken: "r", expiresAt, user: account(ada) });
  };
  const session = createSession({ clock, fetch });
  await session.login("ada@example.com", "secret");
  const chat = new ChatClient({ session, clock, fetch, dial: hub.dial, wake: () => () => {} });
  chat.connect();
  await clock.pass(0);
  return chat;
}

beforeEach(() => {
  [clock, hub, asked] = [new FakeClock(), new FakeHub(), []];
  hub.answers["Hello"] = () => welcome();
  hub.answers["LoadMessages"] = () => ({ messages: messages(1, 2), hasMore: false });
});

const texts = (chat: ChatClient): (string | number)[] =>
  shownIn(chat.getState().rooms.get(room)?.timeline).map((one) => one.seq);

async function opened(): Promise<ChatClient> {
  const chat = await client();
  chat.openRoom(room);
  await clock.pass(0);
  expect(texts(chat)).toEqual([1, 2]);
  return chat;
}

describe("greeting", () => {
  it("events that come before its answer follow it", async () => {
    let answer = (_: Welcome): void => {};
    hub.answers["Hello"] = () => new Promise<Welcome>((resolve) => void (answer = resolve));
    const chat = await client();
    hub.last.tells("MessagePosted", message(3));
    answer(welcome());
    await clock.pass(0);
    expect(chat.getState().rooms.get(room)).toMatchObject({ lastMessage: { seq: 3 }, reading: { unread: 1 } });
  });

  it("on a new link does not hold up what the old one brings", async () => {
    const chat = await opened();
    const old = hub.last;
    hub.answers["Hello"] = () => new Promise(() => {});
    old.tells("Draining", { retryAfter: 1 });
    await clock.pass(1_000);
    expect(hub.links).toHaveLength(2);
    old.tells("MessagePosted", message(3));
    expect(texts(chat)).toEqual([1, 2, 3]);
  });

  it("tells what is held after a break, and merges what was missed without counting twice", async () => {
    const chat = await opened();
    hub.answers["Hello"] = () =>
      welcome({ rooms: [summary(5, { lastReadSeq: 2, unread: 3 })], missed: [page(5, { messages: messages(3, 5) })] });
    hub.last.breaks();
    await clock.pass(1_000);
    expect(hub.last.called("Hello")).toEqual([[{ [room]: 2 }]]);
    expect([texts(chat), chat.getState().rooms.get(room)?.reading.unread]).toEqual([[1, 2, 3, 4, 5], 3]);
  });

  it("forgets a conversation that the user left meanwhile", async () => {
    const chat = await opened();
    hub.answers["Hello"] = () => welcome({ rooms: [] });
    hub.last.breaks();
    await clock.pass(1_000);
    expect(chat.getState().rooms.size).toBe(0);
  });
});

describe("a gap", () => {
  it("is asked for once and filled", async () => {
    const chat = await opened();
    hub.answers["Sync"] = () => page(4, { messages: messages(3, 4) });
    hub.last.tells("MessagePosted", message(5));
    hub.last.tells("MessagePosted", message(6));
    await clock.pass(0);
    expect([hub.last.called("Sync"), texts(chat)]).toEqual([[[room, 2]], [1, 2, 3, 4, 5, 6]]);
  });

  it("that the server is too busy to fill is asked for again", async () => {
    const chat = await opened();
    const answers = [() => Promise.reject(new Error("{}")), () => page(3, { messages: messages(3, 3) })];
    hub.answers["Sync"] = () => answers.shift()?.() as Promise<SyncPage>;
    hub.last.tells("MessagePosted", message(4));
    await clock.pass(1_000);
    expect(texts(chat)).toEqual([1, 2, 3, 4]);
  });

  it("that is told of while an answer is under way is asked for once more", async () => {
    const chat = await opened();
    const answers = [page(2, {}), page(3, { messages: messages(3, 3) })];
    hub.answers["Sync"] = () => answers.shift();
    hub.last.tells("Resync", { roomId: room, since: 0, missed: null });
    hub.last.tells("Resync", { roomId: room, since: 0, missed: null });
    await clock.pass(0);
    expect([hub.last.called("Sync").length, texts(chat)]).toEqual([2, [1, 2, 3]]);
  });

  it("that is too large is not filled: the conversation is loaded anew, its counters too", async () => {
    const chat = await opened();
    hub.answers["Sync"] = () => page(900, { resync: true });
    hub.answers["LoadMessages"] = () => ({ messages: messages(890, 900), hasMore: true });
    hub.last.tells("Resync", { roomId: room, since: 0, missed: null });
    await clock.pass(0);
    expect([texts(chat).at(-1), chat.getState().rooms.get(room)?.reading.unread]).toEqual([900, 7]);
  });
});

describe("sending", () => {
  it("keeps the typed order over a break, under the same client ids", async () => {
    const chat = await opened();
    hub.answers["SendMessage"] = () => new Promise(() => {});
    const ids = ["a", "b", "c"].map((text) => chat.send(room, text));
    await clock.pass(0);
    hub.down = new Error("down");
    hub.last.breaks();
    let rev = 2;
    hub.answers["SendMessage"] = (sent: SendMessage) => acknowledge(++rev)(sent);
    hub.down = null;
    await clock.pass(5_000);
    const sent = hub.last.called("SendMessage").map(([one]) => (one as SendMessage).clientId);
    expect([sent, chat.getState().outbox, texts(chat)]).toEqual([ids, [], [1, 2, 3, 4, 5]]);
  });

  it("ends with the event when the acknowledgement is lost", async () => {
    const chat = await opened();
    hub.answers["SendMessage"] = () => new Promise(() => {});
    const clientId = chat.send(room, "hello");
    hub.last.tells("MessagePosted", message(3, { authorId: ada, clientId }));
    expect(chat.getState().outbox).toEqual([]);
  });

  it("shows a refusal, and goes again on retry", async () => {
    const chat = await opened();
    hub.answers["SendMessage"] = () => Promise.reject(new Error('{"code":"muted","message":"Quiet"}'));
    const clientId = chat.send(room, "hello");
    await clock.pass(60_000);
    expect(chat.getState().outbox).toMatchObject([{ clientId, state: "failed", error: { code: "muted" } }]);
    hub.answers["SendMessage"] = acknowledge(3);
    chat.retry(clientId);
    await clock.pass(0);
    expect([chat.getState().outbox, texts(chat)]).toEqual([[], [1, 2, 3]]);
  });

  it("sends again whatever was too much at once, when the server says so", async () => {
    const chat = await opened();
    hub.answers["SendMessage"] = () => Promise.reject(new Error('{"code":"rate_limited","message":"Too often.","retryAfter":30}'));
    chat.send(room, "a");
    await clock.pass(29_999);
    expect(chat.getState().outbox).toMatchObject([{ state: "queued", error: { code: "rate_limited", message: "Too often." } }]);
    hub.answers["SendMessage"] = acknowledge(3);
    await clock.pass(1);
    expect(chat.getState().outbox).toEqual([]);
  });

  it("goes on at once with the next when what has to wait is discarded", async () => {
    const chat = await opened();
    hub.answers["SendMessage"] = () => Promise.reject(new Error('{"code":"rate_limited","message":"Too often.","retryAfter":30}'));
    const waits = chat.send(room, "same");
    chat.send(room, "other");
    await clock.pass(0);
    hub.answers["SendMessage"] = acknowledge(3);
    chat.discard(waits);
    await clock.pass(0);
    expect(chat.getState().outbox).toEqual([]);
    expect(shownIn(chat.getState().rooms.get(room)?.timeline).at(-1)?.content).toBe("other");
  });

  it("waits out a short limit and keeps the order", async () => {
    const chat = await opened();
    hub.answers["SendMessage"] = () => Promise.reject(new Error('{"code":"rate_limited","message":"Slow","retryAfter":2}'));
    for (const text of ["a", "b"]) chat.send(room, text);
    await clock.pass(1_999);
    expect(chat.getState().outbox[0]).not.toHaveProperty("error");
    let rev = 2;
    hub.answers["SendMessage"] = (sent: SendMessage) => acknowledge(++rev)(sent);
    await clock.pass(1);
    expect(shownIn(chat.getState().rooms.get(room)?.timeline).slice(2).map((one) => one.content)).toEqual(["a", "b"]);
  });
});

describe("others", () => {
  it("typing ends three seconds after the last notice, by the clock here", async () => {
    const chat = await opened();
    hub.last.tells("TypingChanged", { roomId: room, userId: grace, isTyping: true });
    await clock.pass(2_999);
    expect(chat.getState().typing.get(room)?.has(grace)).toBe(true);
    await clock.pass(1);
    expect(chat.getState().typing.size).toBe(0);
  });

  it("typing ends with their message", async () => {
    const chat = await opened();
    hub.last.tells("TypingChanged", { roomId: room, userId: grace, isTyping: true });
    hub.last.tells("MessagePosted", message(3));
    expect(chat.getState().typing.size).toBe(0);
  });

  it("names are asked for together and once", async () => {
    const chat = await opened();
    hub.last.tells("MessagePosted", message(3));
    await clock.pass(100);
    expect(asked.filter((path) => path.startsWith("users"))).toEqual(["users?ids=grace"]);
    expect(chat.getState().users.get(grace)?.displayName).toBe("Grace");
  });

  it("coming and going change the count of members and of those online", async () => {
    hub.answers["LoadPresence"] = () => [{ roomId: room, online: [ada], count: 1, away: [], busy: [] }];
    const chat = await opened();
    hub.last.tells("MemberJoined", { roomId: room, rev: 3, member: member(grace), memberCount: 3 });
    expect(chat.getState().rooms.get(room)?.room.memberCount).toBe(3);
    expect(chat.getState().presence.get(room)?.onlineCount).toBe(2);
    hub.last.tells("MemberLeft", { roomId: room, rev: 4, userId: grace, memberCount: 2 });
    expect(chat.getState().presence.get(room)?.onlineCount).toBe(1);
  });
});

describe("conversations", () => {
  it.each([
    [3, { limit: 50 }],
    [120, { limit: 130 }],
    [5_000, { around: 4_001, limit: 50 }],
  ])("with %i unread messages are opened with %j, so that the first of them is there", async (unread, query) => {
    hub.answers["Hello"] = () => welcome({ rooms: [summary(9_000, { lastReadSeq: 9_000 - unread, unread: Math.min(unread, 999) })] });
    const chat = await client();
    chat.openRoom(room);
    await clock.pass(0);
    expect(hub.last.called("LoadMessages")).toEqual([[{ roomId: room, ...query }]]);
  });

  it("an event that overtakes the news of its conversation is not lost", async () => {
    const chat = await client();
    const [id, fresh] = ["r2", summary(1)];
    hub.last.tells("MessagePosted", message(2, { roomId: id }));
    hub.last.tells("RoomCreated", { ...fresh, room: { ...fresh.room, id } });
    expect(chat.getState().rooms.get(id)).toMatchObject({ reading: { unread: 1 }, timeline: { held: { rev: 2 } } });
  });

  it("a summary newer than what arrived has the rest asked for", async () => {
    const chat = await opened();
    hub.answers["Sync"] = () => page(3, { messages: messages(3, 3) });
    hub.last.tells("RoomCreated", summary(3));
    await clock.pass(0);
    expect([hub.last.called("Sync"), texts(chat)]).toEqual([[[room, 2]], [1, 2, 3]]);
  });

  it("an old notice of leaving does not undo a return", async () => {
    const chat = await client();
    hub.last.tells("RoomLeft", { roomId: room, rev: 1 });
    expect(chat.getState().rooms.size).toBe(1);
    hub.last.tells("RoomLeft", { roomId: room, rev: 3 });
    expect(chat.getState().rooms.size).toBe(0);
  });

  it("a cursor that the server cannot move just now is told again after a while", async () => {
    const chat = await opened();
    hub.last.tells("MessagePosted", message(3));
    hub.answers["MarkRead"] = () => Promise.reject(new Error('{"code":"unavailable","message":"Not now."}'));
    chat.markRead(room, 3);
    await clock.pass(0);
    hub.answers["MarkRead"] = () => ({ roomId: room, lastReadSeq: 3, unread: 0, mentions: 0 });
    await clock.pass(2_000);
    expect(hub.last.called("MarkRead")).toEqual([[room, 3], [room, 3]]);
  });

  it("a position that could not be told is told over the next connection", async () => {
    const chat = await opened();
    hub.last.tells("MessagePosted", message(3));
    hub.answers["MarkRead"] = () => Promise.reject(new Error("closed"));
    chat.markRead(room, 3);
    await clock.pass(0);
    hub.answers["MarkRead"] = () => ({ roomId: room, lastReadSeq: 3, unread: 0, mentions: 0 });
    hub.answers["Hello"] = () => welcome({ rooms: [summary(3, { lastReadSeq: 2, unread: 1 })] });
    hub.last.breaks();
    await clock.pass(1_000);
    expect(hub.last.called("MarkRead")).toEqual([[room, 3]]);
    expect(chat.getState().rooms.get(room)?.reading.unread).toBe(0);
  });
});
