import { conversationOf, type Conversation } from "../src/conversation.ts";
import type { Change } from "../src/events.ts";
import { answered, asking, shownOf, watched, type Log } from "../src/log.ts";
import { ofNewest } from "../src/page-stretch.ts";
import type { Account, Member, Message, Room, RoomSummary, SyncPage, UserProfile } from "../src/types.ts";

export const room = "r1";
export const ada = "ada";
export const grace = "grace";

export const person = (id: string): UserProfile => ({
  id,
  username: id,
  displayName: id.slice(0, 1).toUpperCase() + id.slice(1),
  avatarUrl: null,
});

export const account = (id: string): Account => ({
  ...person(id),
  email: `${id}@example.com`,
  role: "user",
  status: "online",
  statusText: "",
  statusEmoji: null,
  statusUntil: null,
  about: "",
  contactBy: "everyone",
  lastSeenAt: null,
  showLastSeen: true,
  createdAt: "2026-01-01T00:00:00Z",
});

/** The message number `seq`, whose revision is the same unless it is said. */
export const message = (seq: number, over: Partial<Message> = {}): Message => ({
  id: `${room}-${seq}`,
  roomId: room,
  seq,
  rev: seq,
  authorId: grace,
  clientId: `c${seq}`,
  type: "text",
  content: `message ${seq}`,
  attachments: [],
  replyToId: null,
  threadId: null,
  replyCount: 0,
  mentions: [],
  reactions: [],
  createdAt: "2026-01-01T00:00:00Z",
  editedAt: null,
  deletedAt: null,
  pinnedAt: null,
  thread: null,
  alsoInRoom: false,
  mentionsRoom: null,
  ...over,
});

export const messages = (from: number, to: number): Message[] =>
  Array.from({ length: to - from + 1 }, (_, index) => message(from + index));

export const posted = (seq: number, over: Partial<Message> = {}): Change => {
  const one = message(seq, over);
  return { kind: "posted", rev: one.rev, message: one, by: "told" };
};

export const member = (id: string): Member => ({
  user: person(id),
  role: "member",
  joinedAt: "2026-01-01T00:00:00Z",
  online: true,
  muted: null,
});

export const roomAt = (rev: number, lastSeq = rev): Room => ({
  id: room,
  type: "public",
  name: "general",
  description: "",
  imageUrl: null,
  createdBy: ada,
  createdAt: "2026-01-01T00:00:00Z",
  archivedAt: null,
  memberCount: 2,
  lastSeq,
  rev,
  maxMembers: null,
  postBy: "members",
  slowModeSeconds: 0,
  temporary: false,
});

export const summary = (rev: number, over: Partial<RoomSummary> = {}): RoomSummary => ({
  room: roomAt(rev),
  role: "member",
  muted: null,
  level: "all",
  lastReadSeq: rev,
  unread: 0,
  unreadCapped: false,
  mentions: 0,
  lastMessage: null,
  participants: [],
  ...over,
});

export const page = (rev: number, over: Partial<SyncPage> = {}): SyncPage => ({
  roomId: room,
  rev,
  messages: [],
  joined: [],
  left: [],
  room: roomAt(rev),
  resync: false,
  ...over,
});

/** The messages of what is shown. */
export const shownIn = (log: Log | undefined): readonly Message[] => (log && shownOf(log)?.messages) ?? [];

/** Ada's view of the room, which somebody looks at: these are the newest messages. */
export function opened(newest: readonly Message[], rev: number, hasMore = false): Conversation {
  const known = conversationOf(summary(rev));
  const stretch = ofNewest({ messages: [...newest], hasMore });
  return { ...known, timeline: answered(asking(watched(known.timeline), "newest"), "newest", stretch, ada) };
}
