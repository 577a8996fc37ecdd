import { beforeEach, describe, expect, it } from "vitest";
import type { ChatClient } from "../src/client.ts";
import type { Message, SendMessage } from "../src/types.ts";
import { pendingOf, shown, threadOf, type ShownThread } from "../src/view.ts";
import { account, ada, grace, room } from "./build.ts";
import { chatOfAda } from "./chat-of-ada.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";
import { FakeStore, type Range } from "./fake-store.ts";

let clock: FakeClock;
let hub: FakeHub;
let store: FakeStore;
let chat: ChatClient;

const rootId = `${room}-1`;
const reply = (authorId: string, content: string, over: Partial<Message> = {}): void =>
  hub.last.tells(...store.post(authorId, `c${store.rev}`, content, { threadId: rootId, ...over }));
const thread = (): ShownThread => {
  const found = threadOf(chat.getState(), rootId);
  if (!found) throw new Error("The thread is not open");
  return found;
};
const texts = (): string[] => thread().messages.map((one) => one.content);
const conversation = () => {
  const found = chat.getState().rooms.get(room);
  if (!found) throw new Error("The room is not known");
  return found;
};

/** A room with a message of Ada's, which Grace answered in a thread; room and thread are open. */
beforeEach(async () => {
  [clock, hub, store] = [new FakeClock(), new FakeHub(), new FakeStore()];
  hub.answers["Hello"] = (cursors: Record<string, number>) => ({
    user: account(ada), rooms: [store.summary()], next: null, serverTime: "2026-01-01T00:00:00Z",
    missed: cursors[room] === undefined ? [] : [store.sync(cursors[room])],
  });
  hub.answers["LoadMessages"] = (range: Range) => store.load(range);
  hub.answers["LoadThread"] = (range: Range) => store.thread(rootId, range);
  hub.answers["MarkThreadRead"] = (_: string, seq: number) => store.readThread(rootId, seq);
  hub.answers["SendMessage"] = () => new Promise(() => {});
  store.post(ada, "root", "Who comes?");
  store.post(grace, "first", "Me", { threadId: rootId });
  chat = await chatOfAda(clock, hub, async () => store.summary());
  await clock.pass(0);
  chat.openRoom(room);
  chat.openThread(rootId);
  await clock.pass(0);
});

describe("a thread", () => {
  it("has its replies, and its root tells how many", () => {
    expect([texts(), thread().root?.thread?.replyCount, thread().following, thread().unread]).toEqual([["Me"], 1, true, 1]);
  });

  it("has a count of unread replies that was told late asked for anew", async () => {
    const late = store.readThread(rootId, 1);
    reply(grace, "And Linus");
    hub.last.tells("ThreadRead", late);
    await clock.pass(0);
    expect([late.unread, thread().unread]).toEqual([1, 2]);
  });

  it("grows with each reply, which the room does not show; its root does, wherever it is", () => {
    reply(grace, "And Linus");
    expect([texts(), shown(conversation()).messages.map((one) => one.content)]).toEqual([["Me", "And Linus"], ["Who comes?"]]);
    expect([thread().root?.replyCount, shown(conversation()).messages[0]?.thread?.replyCount, conversation().lastMessage?.thread?.replyCount]).toEqual([2, 2, 2]);
  });

  it("has a reply in the room too where that was wanted", () => {
    reply(grace, "For all", { alsoInRoom: true });
    expect([texts(), shown(conversation()).messages.map((one) => one.content)]).toEqual([["Me", "For all"], ["Who comes?", "For all"]]);
  });

  it("counts others' replies apart from the room, and those to all in both", () => {
    const before = conversation().reading.unread;
    reply(grace, "one");
    expect([thread().unread, conversation().reading.unread]).toEqual([2, before]);
    reply(grace, "two", { alsoInRoom: true });
    expect([thread().unread, conversation().reading.unread]).toEqual([3, before + 1]);
  });

  it("counts a reply that is deleted no longer", async () => {
    reply(grace, "one");
    hub.last.tells(...(store.delete(store.messages.length) ?? []) as ["MessageDeleted", Message]);
    await clock.pass(100);
    expect([thread().unread, thread().root?.replyCount]).toEqual([1, 1]);
  });

  it("is read at once here, and on every device", async () => {
    chat.markThreadRead(rootId, 2);
    expect(thread().unread).toBe(0);
    await clock.pass(0);
    expect(hub.last.called("MarkThreadRead")).toEqual([[rootId, 2]]);
    reply(grace, "one");
    reply(grace, "two");
    hub.last.tells("ThreadRead", store.readThread(rootId, 3));
    expect(thread().unread).toBe(1);
  });

  it("brings what was missed while the connection was lost", async () => {
    hub.down = new Error("down");
    hub.last.breaks();
    store.post(grace, "late", "And Linus", { threadId: rootId });
    store.readThread(rootId, 2);
    hub.down = null;
    await clock.pass(5_000);
    expect([texts(), thread().root?.replyCount, thread().unread]).toEqual([["Me", "And Linus"], 2, 1]);
  });

  it("stays as long as somebody looks at it", () => {
    const undo = chat.openThread(rootId);
    undo();
    undo();
    expect(threadOf(chat.getState(), rootId)).not.toBeNull();
  });

  it("that cannot be followed stays as it was", async () => {
    hub.answers["FollowThread"] = () => Promise.reject(new Error('{"code":"not_member","message":"Join first."}'));
    const unfollowed = chat.followThread(rootId, false);
    expect(thread().following).toBe(false);
    await expect(unfollowed).rejects.toMatchObject({ code: "not_member" });
    expect(thread().following).toBe(true);
  });
});

describe("a reply of the user's own", () => {
  it("waits in the thread, and in the room only where that was wanted", () => {
    chat.send(room, "here", { threadId: rootId });
    chat.send(room, "everywhere", { threadId: rootId, alsoInRoom: true });
    const contents = (place: string): string[] => pendingOf(chat.getState(), place).map((one) => one.content);
    expect([contents(rootId), contents(room), thread().pending.length]).toEqual([["here", "everywhere"], ["everywhere"], 2]);
  });

  it("is sent with what it answers, and read as far as it stands", async () => {
    hub.answers["SendMessage"] = ({ clientId, content, threadId }: SendMessage) => store.post(ada, clientId, content, { threadId: threadId ?? null })[1];
    chat.send(room, "Me too", { threadId: rootId, replyToId: `${room}-2` });
    await clock.pass(0);
    expect(hub.last.called("SendMessage")).toMatchObject([[{ roomId: room, content: "Me too", threadId: rootId, replyToId: `${room}-2` }]]);
    expect([texts(), thread().pending, thread().unread, thread().lastReadSeq]).toEqual([["Me", "Me too"], [], 0, 3]);
  });
});
