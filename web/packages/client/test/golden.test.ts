import { beforeEach, describe, expect, it } from "vitest";
import { ChatClient } from "../src/client.ts";
import type { Account, BlockNews, EndedInvite, InvitePreview, MemberChanged, MentionNews, NotificationSettings, ReactionNews, Resync, RoomArchived, RoomNews, RoomNotifications, ThreadPage, ThreadReadState } from "../src/wire.ts";
import type { Conversation } from "../src/conversation.ts";
import { createSession } from "../src/create-session.ts";
import { errorCodes, fromHub, fromProblem } from "../src/errors.ts";
import { eventNames, type EventName } from "../src/events.ts";
import { memoryStorage } from "../src/storage.ts";
import type { Message, MessagePage, RoomSummary, SyncPage, Welcome } from "../src/types.ts";
import { threadOf } from "../src/view.ts";
import { account, ada, grace, person, shownIn } from "./build.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";
import { golden, goldenNames } from "./golden.ts";

const greeting = golden<Welcome>("answer.Greeting");
const summary = greeting.rooms[0] as RoomSummary;
const room = summary.room.id;

let clock: FakeClock;
let hub: FakeHub;

/** In the room as it was before the change `rev`, with nothing in it. */
const before = (rev: number): RoomSummary => ({ ...summary, lastMessage: null, room: { ...summary.room, rev: rev - 1 } });

async function client(rooms: RoomSummary[]): Promise<ChatClient> {
  hub.answers["Hello"] = () => ({ ...greeting, invites: [], rooms, next: null, missed: [] });
  const fetch = async (url: RequestInfo | URL): Promise<Response> => {
    if (String(url).includes("/api/users")) return Response.json({ users: [person(grace)] });
    return Response.json({ token: "t", refreshToken: "r", expiresAt: new Date(clock.now() + 900_000).toISOString(), user: account(ada) });
  };
  const session = createSession({ clock, fetch });
  await session.login("ada@example.org", "secret");
  const chat = new ChatClient({ session, clock, storage: memoryStorage(), fetch, dial: hub.dial, wake: () => () => {} });
  chat.connect();
  await clock.pass(0);
  return chat;
}

beforeEach(() => {
  [clock, hub] = [new FakeClock(), new FakeHub()];
});

const shown = (chat: ChatClient, id = room): Conversation | undefined => chat.getState().rooms.get(id);

type Effect = (chat: ChatClient, event: never) => void | Promise<void>;

/** Of each event: the rooms the user is in when it comes, and what it does. */
const events: Record<string, [RoomSummary[], Effect]> = {
  MessagePosted: [
    [before(9)],
    (chat, message: Message) => expect(shown(chat)).toMatchObject({ lastMessage: message, timeline: { held: { rev: 9 } } }),
  ],
  "MessagePosted.least": [[before(10)], (chat, message: Message) => expect(shown(chat)?.lastMessage).toEqual(message)],
  MessageEdited: [
    [before(9)],
    (chat, message: Message) => expect(shown(chat)).toMatchObject({ lastMessage: message, timeline: { held: { rev: 9 } } }),
  ],
  MessageDeleted: [[before(10)], (chat, message: Message) => expect(shown(chat)?.lastMessage).toEqual(message)],
  MessagePinned: [
    [before(9)],
    (chat, message: Message) => expect(shown(chat)).toMatchObject({ lastMessage: message, timeline: { held: { rev: 9 } } }),
  ],
  MessageUnpinned: [[before(10)], (chat, message: Message) => expect(shown(chat)?.lastMessage).toEqual(message)],
  ReactionAdded: [
    [{ ...before(9), lastMessage: { ...golden<Message>("answer.Message"), rev: 8, reactions: [] } }],
    (chat, { rev, reactions }: ReactionNews) => expect(shown(chat)?.lastMessage).toMatchObject({ rev, reactions }),
  ],
  "ReactionRemoved.least": [
    [{ ...before(10), lastMessage: { ...golden<Message>("answer.Message.least"), rev: 9, reactions: [{ emoji: "🎉", count: 1, userIds: [grace] }] } }],
    (chat, { rev }: ReactionNews) => expect(shown(chat)?.lastMessage).toMatchObject({ rev, reactions: [] }),
  ],
  ThreadRead: [
    [summary],
    async (chat, { messageId, lastReadSeq, unread }: ThreadReadState) => {
      const page = golden<ThreadPage>("answer.ThreadPage");
      hub.answers["LoadThread"] = () => ({ ...page, lastReadSeq: 0, unread: 9, messages: page.messages.map((one) => ({ ...one, seq: 9 })) });
      chat.openThread(messageId);
      await clock.pass(0);
      hub.last.tells("ThreadRead", golden("event.ThreadRead"));
      expect(threadOf(chat.getState(), messageId)).toMatchObject({ lastReadSeq, unread });
    },
  ],
  // What it is about is told by the message itself; its author's name is learnt.
  Mentioned: [
    [summary],
    async (chat, { by }: MentionNews) => {
      await clock.pass(100);
      expect(chat.getState().users.get(by)?.displayName).toBe("Grace");
    },
  ],
  MemberJoined: [[before(11)], (chat) => expect(shown(chat)).toMatchObject({ room: { memberCount: 3 }, timeline: { held: { rev: 11 } } })],
  MemberLeft: [[before(12)], (chat) => expect(shown(chat)).toMatchObject({ room: { memberCount: 2 }, timeline: { held: { rev: 12 } } })],
  MemberChanged: [
    [before(13)],
    (chat, { member }: MemberChanged) => {
      expect(shown(chat)?.timeline.held.rev).toBe(13);
      expect([chat.getState().users.get(member.user.id)?.displayName, shown(chat)?.room.memberCount]).toEqual([member.user.displayName, 3]);
    },
  ],
  "MemberChanged.least": [[before(13)], (chat) => expect(shown(chat)?.timeline.held.rev).toBe(13)],
  InvitesChanged: [[before(15)], (chat) => expect(shown(chat)).toMatchObject({ invitesRev: 15, timeline: { held: { rev: 15 } } })],
  Invited: [[summary], (chat, invite: InvitePreview) => expect(chat.getState().invites).toEqual([invite])],
  InviteEnded: [
    [summary],
    (chat, { code }: EndedInvite) => {
      hub.last.tells("Invited", golden("event.Invited"));
      expect(chat.getState().invites.map((one) => one.code)).toEqual([code]);
      hub.last.tells("InviteEnded", golden("event.InviteEnded"));
      expect(chat.getState().invites).toEqual([]);
    },
  ],
  SanctionsChanged: [[before(14)], (chat) => expect(shown(chat)).toMatchObject({ sanctionsRev: 14, timeline: { held: { rev: 14 } } })],
  RoomUpdated: [[before(10)], (chat, { roomId: _, rev, ...news }: RoomNews) => expect(shown(chat)).toMatchObject({ room: news, timeline: { held: { rev } } })],
  "RoomUpdated.least": [
    [{ ...before(10), room: { ...before(10).room, id: golden<RoomNews>("event.RoomUpdated.least").roomId } }],
    (chat, { roomId, rev: _, ...news }: RoomNews) => expect(shown(chat, roomId)?.room).toMatchObject(news),
  ],
  RoomArchived: [
    [{ ...before(10), room: { ...before(10).room, archivedAt: null } }],
    (chat, { rev }: RoomArchived) => {
      expect(shown(chat)?.room.archivedAt).not.toBeNull();
      expect(shown(chat)?.timeline.held.rev).toBe(rev);
    },
  ],
  RoomCreated: [
    [],
    (chat, made: RoomSummary) => expect(shown(chat)).toMatchObject({ room: made.room, role: made.role, lastMessage: made.lastMessage }),
  ],
  "RoomCreated.least": [[], (chat, made: RoomSummary) => expect(shown(chat, made.room.id)).toMatchObject({ room: made.room, role: null })],
  RoomLeft: [[summary], (chat) => expect(shown(chat)).toBeUndefined()],
  TypingChanged: [[summary], (chat) => expect([...(chat.getState().typing.get(room)?.keys() ?? [])]).toEqual([grace])],
  PresenceChanged: [
    [summary],
    (chat) => {
      const presence = chat.getState().presence.get(room);
      expect([Object.fromEntries(presence?.online ?? []), presence?.onlineCount]).toEqual([{ [ada]: "away", [grace]: "busy" }, 2]);
    },
  ],
  ReadAdvanced: [[summary], (chat) => expect(shown(chat)?.room).toEqual(summary.room)],
  UnreadChanged: [
    [{ ...summary, lastReadSeq: 0, unread: 7 }],
    (chat) => expect(shown(chat)?.reading).toMatchObject({ lastReadSeq: 5, unread: 2, mentions: 1 }),
  ],
  Resync: [[summary], () => expect(hub.last.called("Sync")).toEqual([[room, summary.room.rev]])],
  AccountChanged: [
    [summary],
    (chat, changed: Account) => {
      expect(chat.getState().me).toEqual(changed);
      expect(chat.getState().users.get(changed.id)?.displayName).toBe(changed.displayName);
    },
  ],
  BlocksChanged: [[summary], (chat, { userIds }: BlockNews) => expect([...chat.getState().blocked]).toEqual(userIds)],
  NotificationsChanged: [[summary], (chat, settings: NotificationSettings) => expect(chat.getState().notifications).toEqual(settings)],
  "NotificationsChanged.least": [[summary], (chat, settings: NotificationSettings) => expect(chat.getState().notifications).toEqual(settings)],
  RoomNotificationsChanged: [
    [{ ...summary, level: "all" }],
    (chat, { roomId, level }: RoomNotifications) => expect(shown(chat, roomId)?.level).toBe(level),
  ],
  Draining: [
    [summary],
    async () => {
      await clock.pass(2_999);
      expect(hub.links).toHaveLength(1);
      await clock.pass(1);
      expect(hub.links).toHaveLength(2);
    },
  ],
};

describe("an event of the server", () => {
  it("is known by its name, and every name is one of the server's", () => {
    const names = goldenNames("event.").map((name) => name.slice("event.".length));
    expect(Object.keys(events).sort()).toEqual(names);
    expect([...eventNames].sort()).toEqual([...new Set(names.map((name) => name.split(".")[0]))]);
  });

  it.each(Object.entries(events))("%s does what it says", async (name, [rooms, effect]) => {
    const chat = await client(rooms);
    const event = golden(`event.${name}`);
    hub.last.tells(name.split(".")[0] as EventName, event as never);
    await clock.pass(0);
    await effect(chat, event as never);
  });
});

describe("an answer of the server", () => {
  it("to the greeting is all a client needs", async () => {
    const chat = await client(greeting.rooms);
    expect([chat.getState().me, shown(chat)?.room]).toEqual([greeting.user, summary.room]);
  });

  it("fills a page and a gap", async () => {
    hub.answers["LoadMessages"] = () => golden<MessagePage>("answer.MessagePage");
    hub.answers["Sync"] = () => ({ ...golden<SyncPage>("answer.SyncPage"), rev: 11 });
    const chat = await client(greeting.rooms);
    chat.openRoom(room);
    hub.last.tells("Resync", golden<Resync>("event.Resync"));
    await clock.pass(0);
    expect([shownIn(shown(chat)?.timeline).map((one) => one.seq), shown(chat)?.timeline.held.rev]).toEqual([[7, 8], 11]);
  });
});

describe("what a client sends", () => {
  const fields = (sent: unknown): string[] => Object.keys(sent as object);

  it("has the arguments the server reads", async () => {
    hub.answers["SendMessage"] = () => golden("answer.Message");
    hub.answers["LoadMessages"] = () => golden("answer.MessagePage");
    const chat = await client(greeting.rooms);
    chat.openRoom(room);
    chat.send(room, "hi");
    chat.startTyping(room);
    await clock.pass(0);
    for (const method of ["Hello", "SendMessage", "LoadMessages", "LoadPresence", "StartTyping"]) {
      const [sent = []] = hub.last.called(method);
      const expected = golden<unknown[]>(`call.${method}`);
      expect(sent.map((one) => typeof one), method).toEqual(expected.map((one) => typeof one));
    }
  });

  it("to a message and a thread too", async () => {
    const message = golden<Message>("answer.Message");
    for (const method of ["EditMessage", "DeleteMessage", "AddReaction", "RemoveReaction", "PinMessage", "UnpinMessage"]) {
      hub.answers[method] = () => message;
    }
    hub.answers["LoadThread"] = () => golden("answer.ThreadPage");
    hub.answers["MarkThreadRead"] = () => golden("answer.ThreadReadState");
    hub.answers["MarkUnread"] = () => golden("answer.ReadState");
    const chat = await client([summary]);
    const root = golden<ThreadPage>("answer.ThreadPage").root.id;
    chat.openThread(root);
    await clock.pass(0);
    await Promise.all([
      chat.editMessage(message.id, "hi"), chat.addReaction(message.id, "👍"), chat.removeReaction(message.id, "🎉"), chat.pinMessage(message.id),
      chat.deleteMessage(message.id), chat.markUnread(room, 1), chat.followThread(root, true),
    ]);
    await chat.unpinMessage(message.id);
    chat.markThreadRead(root, 7);
    await clock.pass(0);
    const methods = ["EditMessage", "DeleteMessage", "AddReaction", "RemoveReaction", "PinMessage", "UnpinMessage", "LoadThread", "MarkThreadRead", "FollowThread", "MarkUnread"];
    for (const method of methods) {
      const [sent = []] = hub.last.called(method);
      expect(sent.map((one) => typeof one), method).toEqual(golden<unknown[]>(`call.${method}`).map((one) => typeof one));
    }
    expect(fields(golden("request.LoadThread"))).toEqual(expect.arrayContaining(fields(hub.last.called("LoadThread")[0]?.[0])));
  });

  it("with no field that the server does not read", async () => {
    hub.answers["SendMessage"] = () => golden("answer.Message");
    hub.answers["LoadMessages"] = () => golden("answer.MessagePage");
    const chat = await client(greeting.rooms);
    chat.openRoom(room);
    chat.send(room, "hi", { threadId: "x-1", replyToId: "x-2", alsoInRoom: true });
    await clock.pass(0);
    expect(fields(golden("request.SendMessage"))).toEqual(expect.arrayContaining(fields(hub.last.called("SendMessage")[0]?.[0])));
    expect(fields(golden("request.LoadMessages"))).toEqual(expect.arrayContaining(fields(hub.last.called("LoadMessages")[0]?.[0])));
  });
});

describe("a refusal of the server", () => {
  it("has one of the codes that are known here", () => {
    expect(golden<{ code: string }[]>("error.codes").map(({ code }) => code)).toEqual(errorCodes);
  });

  it.each(errorCodes)("%s is read from the hub and from REST", (code) => {
    const [hubs, rests] = [golden<{ retryAfter?: number }>(`error.hub.${code}`), golden<{ status: number }>(`error.rest.${code}`)];
    const expected = { code, message: "Not now, Ada.", retryAfter: hubs.retryAfter };
    expect(fromHub(new Error(`HubException: ${JSON.stringify(hubs)}`))).toMatchObject(expected);
    expect(fromProblem(rests.status, JSON.stringify(rests), null)).toMatchObject(expected);
  });
});
