import { beforeEach, describe, expect, it } from "vitest";
import type { ChatClient } from "../src/client.ts";
import type { Conversation } from "../src/conversation.ts";
import type { Message } from "../src/types.ts";
import { ada, account, grace, member, message, messages, page, room, roomAt, summary, shownIn } from "./build.ts";
import { chatOfAda } from "./chat-of-ada.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";

let clock: FakeClock;
let hub: FakeHub;
let chat: ChatClient;

const edited = (seq: number, rev: number, over: Partial<Message> = {}): Message =>
  message(seq, { rev, content: "edited", editedAt: "2026-01-02T00:00:00Z", ...over });
const deleted = (seq: number, rev: number, over: Partial<Message> = {}): Message =>
  message(seq, { rev, content: "", deletedAt: "2026-01-02T00:00:00Z", ...over });

/** In a tenth of a second. */
const later = <T>(answer: T): Promise<T> => new Promise((resolve) => clock.after(100, () => resolve(answer)));

const shown = (): Conversation => {
  const conversation = chat.getState().rooms.get(room);
  if (!conversation) throw new Error("The room is not known");
  return conversation;
};
const texts = (): string[] => shownIn(shown().timeline).map((one) => one.content);

/** A room of ten messages, the newest five of them loaded; two by Grace are unread. */
beforeEach(async () => {
  [clock, hub] = [new FakeClock(), new FakeHub()];
  hub.answers["Hello"] = () => ({
    user: account(ada),
    rooms: [summary(10, { lastReadSeq: 8, unread: 2, lastMessage: message(10) })],
    next: null,
    missed: [],
    serverTime: "2026-01-01T00:00:00Z",
  });
  hub.answers["LoadMessages"] = () => ({ messages: messages(6, 10), hasMore: true });
  chat = await chatOfAda(clock, hub, () => Promise.resolve(summary(10)));
  await clock.pass(0);
  chat.openRoom(room);
  await clock.pass(0);
});

describe("an edit by somebody else", () => {
  it("changes the message in its place, and nothing unread", () => {
    hub.last.tells("MessageEdited", edited(7, 11));
    expect([texts()[1], shown().reading.unread, shown().timeline.held.rev]).toEqual(["edited", 2, 11]);
  });

  it("of the newest message is seen in the list of conversations", () => {
    hub.last.tells("MessageEdited", edited(10, 11));
    expect(shown().lastMessage?.content).toBe("edited");
  });

  it("of a message that is not loaded moves the revision only", () => {
    hub.last.tells("MessageEdited", edited(2, 11));
    expect([texts().length, shown().timeline.held.rev, shown().lastMessage?.seq]).toEqual([5, 11, 10]);
  });

  it("that overtakes the page with the message is not undone by it", async () => {
    hub.answers["LoadMessages"] = () => later({ messages: messages(1, 5), hasMore: false });
    void chat.loadOlder(room);
    await clock.pass(50);
    hub.last.tells("MessageEdited", edited(2, 11));
    await clock.pass(50);
    expect(texts()[1]).toBe("edited");
  });

  it("that was missed with so much else that all is loaded anew makes an older page on its way worthless", async () => {
    let answer = (): void => {};
    hub.answers["LoadMessages"] = ({ before }: { before?: number }) =>
      before
        ? new Promise((resolve) => void (answer = () => resolve({ messages: messages(1, 5), hasMore: false })))
        : { messages: messages(6, 10), hasMore: true };
    void chat.loadOlder(room);
    hub.answers["Sync"] = () => page(900, { room: roomAt(900, 10), resync: true });
    hub.last.tells("Resync", { roomId: room, since: 0, missed: null });
    await clock.pass(0);
    answer();
    await clock.pass(0);
    expect(shownIn(shown().timeline)[0]?.seq).toBe(6);
  });

  it("ends no typing", () => {
    hub.last.tells("TypingChanged", { roomId: room, userId: grace, isTyping: true });
    hub.last.tells("MessageEdited", edited(7, 11));
    expect(chat.getState().typing.get(room)?.has(grace)).toBe(true);
  });
});

describe("a deletion by somebody else", () => {
  it.each([
    ["an unread message that the server counted", 10, [], 1],
    ["an unread message that came since", 11, [message(11)], 2],
    ["a message that was read", 7, [], 2],
    ["an own message", 11, [message(11, { authorId: ada })], 2],
  ] as const)("of %s leaves the right number unread", (_, seq, before, unread) => {
    for (const one of before) hub.last.tells("MessagePosted", one);
    const author = before[0]?.authorId ?? grace;
    hub.last.tells("MessageDeleted", deleted(seq, 11 + before.length, { authorId: author }));
    expect([shown().reading.unread, shownIn(shown().timeline).find((one) => one.seq === seq)?.content]).toEqual([unread, ""]);
  });

  it("leaves its place to the message, in the list of conversations too", () => {
    hub.last.tells("MessageDeleted", deleted(10, 11));
    expect([texts(), shown().lastMessage?.deletedAt !== null]).toEqual([["message 6", "message 7", "message 8", "message 9", ""], true]);
  });

  it("counts once when a sync brings it again", async () => {
    hub.answers["Sync"] = () => page(12, { room: roomAt(12, 10), messages: [deleted(9, 12), deleted(10, 11)] });
    hub.last.tells("MessageDeleted", deleted(10, 11));
    hub.last.tells("Resync", { roomId: room, since: 0, missed: null });
    await clock.pass(0);
    expect(shown().reading.unread).toBe(0);
  });

  it("counts once when the event overtakes the answer of a sync", async () => {
    hub.answers["Sync"] = () => later(page(11, { room: roomAt(11, 10), messages: [deleted(10, 11)] }));
    hub.last.tells("Resync", { roomId: room, since: 0, missed: null });
    await clock.pass(50);
    hub.last.tells("MessageDeleted", deleted(10, 11));
    await clock.pass(50);
    expect(shown().reading.unread).toBe(1);
  });
});

describe("an own message", () => {
  const own = message(11, { authorId: ada });
  beforeEach(() => hub.last.tells("MessagePosted", own));

  it("is edited by its id, and shown as the server answers before any event comes", async () => {
    hub.answers["EditMessage"] = () => edited(11, 14, { authorId: ada });
    await chat.editMessage(own.id, "edited");
    expect(hub.last.called("EditMessage")).toEqual([[{ messageId: own.id, content: "edited" }]]);
    expect([texts().at(-1), shown().lastMessage?.content]).toEqual(["edited", "edited"]);
    expect(shown().timeline.held.rev).toBe(11);
  });

  it("whose edit is the next change needs no event", async () => {
    hub.answers["EditMessage"] = () => edited(11, 12, { authorId: ada });
    await chat.editMessage(own.id, "edited");
    hub.last.tells("MessageEdited", edited(11, 12, { authorId: ada }));
    expect([texts().at(-1), shown().timeline.held]).toEqual(["edited", { rev: 12, ahead: [] }]);
  });

  it("is deleted by its id", async () => {
    hub.answers["DeleteMessage"] = () => deleted(11, 12, { authorId: ada });
    await chat.deleteMessage(own.id);
    expect([hub.last.called("DeleteMessage"), texts().at(-1), shown().reading.unread]).toEqual([[[own.id]], "", 2]);
  });

  it("stays as it was when the server refuses, and the caller learns why", async () => {
    hub.answers["EditMessage"] = () => Promise.reject(new Error('{"code":"too_long","message":"Too long"}'));
    await expect(chat.editMessage(own.id, "edited")).rejects.toMatchObject({ name: "ChatError", code: "too_long" });
    expect(texts().at(-1)).toBe("message 11");
  });
});

describe("the counters", () => {
  it("keep what came over the old connection while a new one was greeted", async () => {
    let answer = (): void => {};
    const before = summary(10, { lastReadSeq: 8, unread: 2 });
    const welcome = { user: account(ada), rooms: [before], next: null, missed: [], serverTime: "2026-01-01T00:00:00Z" };
    hub.answers["Hello"] = () => new Promise((resolve) => void (answer = () => resolve(welcome)));
    const old = hub.last;
    old.tells("Draining", { retryAfter: 1 });
    await clock.pass(1_000);
    old.tells("MessagePosted", message(11));
    answer();
    await clock.pass(0);
    expect(shown().reading.unread).toBe(3);
  });

  it("count what comes while a room that missed too much is described anew", async () => {
    chat.disconnect();
    const described = summary(900, { room: roomAt(900, 500), lastReadSeq: 8, unread: 492 });
    chat = await chatOfAda(clock, hub, () => later(described));
    await clock.pass(0);
    hub.answers["Sync"] = () => page(900, { room: roomAt(900, 500), resync: true });
    hub.last.tells("Resync", { roomId: room, since: 0, missed: null });
    await clock.pass(50);
    hub.last.tells("MessagePosted", message(501, { rev: 901 }));
    hub.last.tells("MessagePosted", message(502, { rev: 902 }));
    hub.last.tells("MessageDeleted", deleted(400, 903));
    await clock.pass(50);
    expect(shown().reading).toMatchObject({ unread: 493, lastReadSeq: 8 });
  });
});

it("the members are as many as was told last, although the answer to what is unread was given before", async () => {
  chat.disconnect();
  chat = await chatOfAda(clock, hub, () => later(summary(11, { lastReadSeq: 3, unread: 8 })));
  await clock.pass(0);
  // Ada marked messages as unread elsewhere, before the server had counted what is here.
  hub.last.tells("MessagePosted", message(11));
  hub.last.tells("UnreadChanged", { roomId: room, lastReadSeq: 3, unread: 7, mentions: 0, lastSeq: 10, unreadCapped: false, markedUnread: true });
  hub.last.tells("MemberJoined", { roomId: room, rev: 12, member: member(grace), memberCount: 7 });
  await clock.pass(100);
  expect([shown().room.memberCount, shown().reading.unread]).toEqual([7, 8]);
});
