import { expect, it } from "vitest";
import type { MemberJoined, MemberLeft, PresenceChanged, TypingChanged } from "../src/events.ts";
import type {
  Account,
  BanPage,
  Joined,
  Member,
  MemberPage,
  Message,
  MessagePage,
  Mute,
  MutePage,
  NotificationSettings,
  QuietHours,
  Reaction,
  ReadCursor,
  Room,
  RoomNotifications,
  RoomPage,
  RoomSummary,
  Sanction,
  SendMessage,
  SignedIn,
  SyncPage,
  UserProfile,
  Welcome,
} from "../src/types.ts";
import { golden } from "./golden.ts";

/** The fields of a type: the compiler refuses one too many and one too few. */
const keys = <T extends object>(fields: Record<keyof T, true>): string[] => Object.keys(fields).sort();

const yes = true as const;
const profile = { id: yes, username: yes, displayName: yes, avatarUrl: yes };

const user = keys<UserProfile>(profile);
const account = keys<Account>({
  ...profile, email: yes, role: yes, status: yes, statusText: yes, statusEmoji: yes, statusUntil: yes, about: yes, contactBy: yes, lastSeenAt: yes, showLastSeen: yes, createdAt: yes,
});
const room = keys<Room>({
  id: yes, type: yes, name: yes, description: yes, imageUrl: yes, createdBy: yes, createdAt: yes, archivedAt: yes, memberCount: yes,
  lastSeq: yes, rev: yes, maxMembers: yes, postBy: yes, slowModeSeconds: yes, temporary: yes,
});
const summary = keys<RoomSummary>({
  room: yes, role: yes, muted: yes, level: yes, lastReadSeq: yes, unread: yes, unreadCapped: yes, mentions: yes, lastMessage: yes, participants: yes,
});
const member = keys<Member>({ user: yes, role: yes, joinedAt: yes, online: yes, muted: yes });
const mute = keys<Mute>({ until: yes, reason: yes });
const sanction = keys<Sanction>({ user: yes, by: yes, reason: yes, createdAt: yes, until: yes });
const reaction = keys<Reaction>({ emoji: yes, count: yes, userIds: yes });
const message = keys<Message>({
  id: yes, roomId: yes, seq: yes, rev: yes, authorId: yes, clientId: yes, type: yes, content: yes, attachments: yes,
  replyToId: yes, threadId: yes, replyCount: yes, mentions: yes, reactions: yes, createdAt: yes, editedAt: yes, deletedAt: yes, pinnedAt: yes,
  thread: yes, alsoInRoom: yes, mentionsRoom: yes,
});
const sync = keys<SyncPage>({ roomId: yes, rev: yes, messages: yes, joined: yes, left: yes, room: yes, resync: yes });
const cursor = keys<ReadCursor & { lastSeq: number }>({ roomId: yes, lastReadSeq: yes, unread: yes, mentions: yes, lastSeq: yes, unreadCapped: yes, markedUnread: yes });
const page = keys<MessagePage>({ messages: yes, hasMore: yes });
const joined = keys<Joined>({ summary: yes, messages: yes, onlineCount: yes });

it.each<[string, (string | number)[], string[]]>([
  ["answer.Greeting", [], keys<Welcome>({ user: yes, blocked: yes, notifications: yes, invites: yes, rooms: yes, next: yes, missed: yes, serverTime: yes, awayAfter: yes })],
  ["answer.Greeting", ["user"], account],
  ["answer.Greeting", ["notifications"], keys<NotificationSettings>({ quietHours: yes, keywords: yes })],
  ["answer.Greeting", ["notifications", "quietHours"], keys<QuietHours>({ from: yes, to: yes, timeZone: yes })],
  ["rest.RoomNotifications", [], keys<RoomNotifications>({ roomId: yes, level: yes })],
  ["answer.Greeting", ["rooms", 0], summary],
  ["answer.Greeting", ["rooms", 0, "room"], room],
  ["answer.Greeting", ["rooms", 0, "lastMessage"], message],
  ["answer.Greeting", ["rooms", 0, "participants", 0], user],
  ["answer.Greeting", ["missed", 0], sync],
  ["answer.Message", [], message],
  ["answer.Message", ["reactions", 0], reaction],
  ["answer.MessagePage", [], page],
  ["answer.MessagePage", ["messages", 0], message],
  ["answer.SyncPage", [], sync],
  ["answer.SyncPage", ["joined", 0], member],
  ["answer.SyncPage", ["room"], room],
  ["answer.JoinedRoom", [], joined],
  ["answer.ReadState", [], cursor],
  ["event.MemberJoined", [], keys<MemberJoined>({ roomId: yes, rev: yes, member: yes, memberCount: yes })],
  ["event.MemberJoined", ["member"], member],
  ["event.MemberJoined", ["member", "user"], user],
  ["event.MemberJoined", ["member", "muted"], mute],
  ["event.MemberLeft", [], keys<MemberLeft>({ roomId: yes, rev: yes, userId: yes, memberCount: yes })],
  ["event.TypingChanged", [], keys<TypingChanged>({ roomId: yes, userId: yes, isTyping: yes })],
  ["event.PresenceChanged", [], keys<PresenceChanged>({ roomId: yes, online: yes, offline: yes, onlineCount: yes, away: yes, busy: yes })],
  ["rest.SignedIn", [], keys<SignedIn>({ token: yes, expiresAt: yes, refreshToken: yes, user: yes })],
  ["rest.Account", [], account],
  ["rest.UserList", ["users", 0], user],
  ["rest.CreatedRoom", ["room"], room],
  ["rest.RoomSummary", [], summary],
  ["rest.RoomSummary", ["muted"], mute],
  ["rest.Sanction", [], sanction],
  ["rest.BanPage", [], keys<BanPage>({ bans: yes, next: yes })],
  ["rest.BanPage", ["bans", 0], sanction],
  ["rest.MutePage", [], keys<MutePage>({ mutes: yes, next: yes })],
  ["rest.MutePage", ["mutes", 0], sanction],
  ["rest.RoomPage", [], keys<RoomPage>({ rooms: yes, next: yes })],
  ["rest.MemberPage", [], keys<MemberPage>({ members: yes, next: yes, total: yes })],
  ["rest.MessagePage", [], page],
  ["rest.JoinedRoom", [], joined],
  ["rest.DirectList", ["conversations", 0], summary],
  ["rest.OpenedDirect", ["conversation"], summary],
])("%s %j has the fields of its type", (name, path, expected) => {
  const at = path.reduce<unknown>((json, step) => (json as Record<string | number, unknown>)[step], golden(name));
  expect(Object.keys(at as object).sort()).toEqual(expected);
});

it("a message can be sent with every field a client names", () => {
  const sent: SendMessage = golden<SendMessage>("request.SendMessage");
  expect(Object.keys(sent)).toEqual(expect.arrayContaining(["roomId", "clientId", "content"] satisfies (keyof SendMessage)[]));
});
