import type { RoomId, UserId } from "./types.ts";

/** A notice of somebody's typing counts this long, in milliseconds. */
export const typingLasts = 3_000;

/** Who types where, and until when the last notice counts. */
export type Typing = ReadonlyMap<RoomId, ReadonlyMap<UserId, number>>;

export const nobodyTypes: Typing = new Map();

export function typed(typing: Typing, roomId: RoomId, userId: UserId, now: number): Typing {
  const room = new Map(typing.get(roomId));
  room.set(userId, now + typingLasts);
  return new Map(typing).set(roomId, room);
}

export function stopped(typing: Typing, roomId: RoomId, userId: UserId): Typing {
  if (!typing.get(roomId)?.has(userId)) return typing;
  return keep(typing, (room, user) => room !== roomId || user !== userId);
}

export function expired(typing: Typing, now: number): Typing {
  return nextExpiry(typing) <= now ? keep(typing, (_room, _user, until) => until > now) : typing;
}

/** `Infinity` when nobody types. */
export function nextExpiry(typing: Typing): number {
  return Math.min(Number.POSITIVE_INFINITY, ...[...typing.values()].flatMap((room) => [...room.values()]));
}

function keep(typing: Typing, wanted: (roomId: RoomId, userId: UserId, until: number) => boolean): Typing {
  const rest = [...typing].map(
    ([roomId, users]) => [roomId, new Map([...users].filter(([userId, until]) => wanted(roomId, userId, until)))] as const,
  );
  return new Map(rest.filter(([, users]) => users.size > 0));
}
