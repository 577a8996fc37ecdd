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

export function changed(presence: Presence, change: PresenceChanged): Presence {
  const online = new Set(presence.get(change.roomId)?.online);
  for (const userId of change.online) online.add(userId);
  for (const userId of change.offline) online.delete(userId);
  return new Map(presence).set(change.roomId, { online, onlineCount: change.onlineCount });
}
