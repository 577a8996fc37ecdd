import type { ConnectionStatus } from "./connection.ts";
import type { Conversation } from "./conversation.ts";
import type { Outbox } from "./outbox.ts";
import type { Presence } from "./presence.ts";
import type { Account, RoomId } from "./types.ts";
import { nobodyTypes, type Typing } from "./typing.ts";
import type { Users } from "./users.ts";

export interface ChatState {
  readonly connection: ConnectionStatus;
  readonly me: Account | null;
  /** The conversations are loaded. */
  readonly ready: boolean;
  readonly rooms: ReadonlyMap<RoomId, Conversation>;
  readonly users: Users;
  readonly presence: Presence;
  readonly typing: Typing;
  readonly outbox: Outbox;
}

export const emptyState = (me: Account | null): ChatState => ({
  connection: { current: "disconnected", previous: null, error: null },
  me,
  ready: false,
  rooms: new Map(),
  users: new Map(me ? [[me.id, me]] : []),
  presence: new Map(),
  typing: nobodyTypes,
  outbox: [],
});

/** Newest activity first. */
export function roomList(rooms: ChatState["rooms"]): Conversation[] {
  const at = (one: Conversation): string => one.lastMessage?.createdAt ?? one.room.createdAt;
  return [...rooms.values()].toSorted((a, b) => at(b).localeCompare(at(a)) || a.room.id.localeCompare(b.room.id));
}

export const totalUnread = (rooms: ChatState["rooms"]): number =>
  [...rooms.values()].reduce((sum, { reading }) => sum + reading.unread, 0);

export function withRoom(state: ChatState, conversation: Conversation): ChatState {
  return { ...state, rooms: new Map(state.rooms).set(conversation.room.id, conversation) };
}

export function editRoom(state: ChatState, roomId: RoomId, edit: (known: Conversation) => Conversation): ChatState {
  const known = state.rooms.get(roomId);
  const next = known && edit(known);
  return next && next !== known ? withRoom(state, next) : state;
}

export function withoutRoom(state: ChatState, roomId: RoomId): ChatState {
  if (!state.rooms.has(roomId)) return state;
  const gone = <V>(map: ReadonlyMap<RoomId, V>): Map<RoomId, V> => new Map([...map].filter(([id]) => id !== roomId));
  return { ...state, rooms: gone(state.rooms), presence: gone(state.presence), typing: gone(state.typing) };
}
