import type { PresenceChanged } from "./events.ts";
import type { RoomId, UserId } from "./types.ts";

export interface RoomPresence {
  readonly online: ReadonlySet<UserId>;
  /** The server's count; `online` may know fewer in a large room. */
  readonly onlineCount: number;
}

export type Presence = ReadonlyMap<RoomId, RoomPresence>;

export const loaded = (presence: Presence, roomId: RoomId, online: readonly UserId[]): Presence =>
  new Map(presence).set(roomId, { online: new Set(online), onlineCount: online.length });

/** Somebody came into the conversation or left it; counted only where the online ones are known. */
export function membership(presence: Presence, roomId: RoomId, userId: UserId, isOnline: boolean): Presence {
  const known = presence.get(roomId);
  if (!known || known.online.has(userId) === isOnline) return presence;
  const [online, offline] = isOnline ? [[userId], []] : [[], [userId]];
  return changed(presence, { roomId, online, offline, onlineCount: known.onlineCount + (isOnline ? 1 : -1) });
}

export function changed(presence: Presence, change: PresenceChanged): Presence {
  const online = new Set(presence.get(change.roomId)?.online);
  for (const userId of change.online) online.add(userId);
  for (const userId of change.offline) online.delete(userId);
  return new Map(presence).set(change.roomId, { online, onlineCount: change.onlineCount });
}
