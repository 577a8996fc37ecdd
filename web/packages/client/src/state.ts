import type { ConnectionStatus } from "./connection.ts";
import { nobody, type Conversation } from "./conversation.ts";
import type { Outbox } from "./outbox.ts";
import { PersistentMap } from "./persistent-map.ts";
import type { Presence } from "./presence.ts";
import type { Account, InvitePreview, NotificationSettings, RoomId, UserId } from "./types.ts";
import { nobodyTypes, type Typing } from "./typing.ts";
import type { Users } from "./users.ts";

export interface ChatState {
  readonly connection: ConnectionStatus;
  readonly me: Account | null;
  /** Milliseconds that the server's clock is ahead of the one here. */
  readonly ahead: number;
  /** After so many seconds without a touch at any device the user is away to others; 0: never, or not known yet. */
  readonly awayAfter: number;
  /** The conversations are loaded. */
  readonly ready: boolean;
  readonly rooms: PersistentMap<RoomId, Conversation>;
  readonly users: Users;
  /** Whom the user has blocked: their messages are here like any other, and count for nothing. */
  readonly blocked: ReadonlySet<UserId>;
  /** Of what the user wants to be notified, in all conversations. */
  readonly notifications: NotificationSettings;
  readonly presence: Presence;
  readonly typing: Typing;
  readonly outbox: Outbox;
  /** What the user is invited to, the newest first. */
  readonly invites: readonly InvitePreview[];
}

export const nothingSaid: NotificationSettings = { quietHours: null, keywords: [] };

export const emptyState = (me: Account | null): ChatState => ({
  connection: { current: "disconnected", previous: null, error: null },
  me,
  ahead: 0,
  awayAfter: 0,
  ready: false,
  rooms: PersistentMap.of(),
  users: PersistentMap.of(me ? [[me.id, me]] : []),
  blocked: nobody,
  notifications: nothingSaid,
  presence: PersistentMap.of(),
  typing: nobodyTypes,
  outbox: [],
  invites: [],
});

/** Newest activity first; what is archived is in no list. */
export function roomList(rooms: ChatState["rooms"]): Conversation[] {
  const at = (one: Conversation): string => one.lastMessage?.createdAt ?? one.room.createdAt;
  return [...rooms.values()].filter(isListed).toSorted((a, b) => compare(at(b), at(a)) || compare(a.room.id, b.room.id));
}

export const isListed = ({ room }: Conversation): boolean => room.archivedAt === null;

// Times and ids are plain letters and digits.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Unread {
  readonly unread: number;
  /** It may be more. */
  readonly capped: boolean;
}

// Asked for at every change of the state, of which few are changes of a conversation.
const totals = new WeakMap<ChatState["rooms"], Unread>();

/** What is unread in all conversations. */
export function totalUnread(rooms: ChatState["rooms"]): Unread {
  const known = totals.get(rooms);
  if (known) return known;
  let [unread, capped] = [0, false];
  for (const one of rooms.values()) {
    if (!isListed(one)) continue;
    const { reading } = one;
    unread += reading.unread;
    capped ||= reading.capped;
  }
  const total = { unread, capped };
  totals.set(rooms, total);
  return total;
}

export function withRoom(state: ChatState, conversation: Conversation): ChatState {
  return { ...state, rooms: state.rooms.with(conversation.room.id, heardBy(conversation, state.blocked)) };
}

/** What each conversation counts from here on; what it has counted stays. */
export function withBlocked(state: ChatState, userIds: readonly UserId[]): ChatState {
  const { blocked: known, rooms } = state;
  if (userIds.length === known.size && userIds.every((id) => known.has(id))) return state;
  const blocked = new Set(userIds);
  return { ...state, blocked, rooms: PersistentMap.of([...rooms].map(([id, one]) => [id, heardBy(one, blocked)] as const)) };
}

const heardBy = (one: Conversation, unheard: ReadonlySet<UserId>): Conversation => (one.unheard === unheard ? one : { ...one, unheard });

export function editRoom(state: ChatState, roomId: RoomId, edit: (known: Conversation) => Conversation): ChatState {
  const known = state.rooms.get(roomId);
  const next = known && edit(known);
  return next && next !== known ? withRoom(state, next) : state;
}

export function withoutRoom(state: ChatState, roomId: RoomId): ChatState {
  if (!state.rooms.has(roomId)) return state;
  const { rooms, presence, typing } = state;
  const others = [...typing].filter(([id]) => id !== roomId);
  return { ...state, rooms: rooms.without(roomId), presence: presence.without(roomId), typing: new Map(others) };
}
