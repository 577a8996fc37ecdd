import type { PresenceChanged } from "./events.ts";
import { PersistentMap } from "./persistent-map.ts";
import type { PresenceSnapshot, RoomId, UserId } from "./types.ts";

export interface RoomPresence {
  readonly online: PersistentMap<UserId, true>;
  /** The server's count; `online` may know fewer in a large room. */
  readonly onlineCount: number;
}

export type Presence = PersistentMap<RoomId, RoomPresence>;

export const loaded = (presence: Presence, { roomId, online, count }: PresenceSnapshot): Presence =>
  presence.with(roomId, { online: PersistentMap.of(online.map((id) => [id, true])), onlineCount: count });

/** Somebody came into the conversation or left it; counted only where the online ones are known. */
export function membership(presence: Presence, roomId: RoomId, userId: UserId, isOnline: boolean): Presence {
  const known = presence.get(roomId);
  if (!known || known.online.has(userId) === isOnline) return presence;
  const [online, offline] = isOnline ? [[userId], []] : [[], [userId]];
  return changed(presence, { roomId, online, offline, onlineCount: known.onlineCount + (isOnline ? 1 : -1) });
}

export function changed(presence: Presence, change: PresenceChanged): Presence {
  let online = presence.get(change.roomId)?.online ?? PersistentMap.of<UserId, true>();
  for (const userId of change.online) online = online.with(userId, true);
  for (const userId of change.offline) online = online.without(userId);
  return presence.with(change.roomId, { online, onlineCount: change.onlineCount });
}
