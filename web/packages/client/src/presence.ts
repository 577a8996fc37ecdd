import type { PresenceChanged } from "./events.ts";
import { PersistentMap } from "./persistent-map.ts";
import type { PresenceSnapshot, PresenceStatus, RoomId, UserId } from "./types.ts";

/** How somebody shows who is here. */
export type OnlineStatus = Extract<PresenceStatus, "online" | "away" | "busy">;

export interface RoomPresence {
  readonly online: PersistentMap<UserId, OnlineStatus>;
  /** The server's count; `online` may know fewer in a large room. */
  readonly onlineCount: number;
}

export type Presence = PersistentMap<RoomId, RoomPresence>;

export const loaded = (presence: Presence, snapshot: PresenceSnapshot): Presence =>
  presence.with(snapshot.roomId, { online: PersistentMap.of(statuses(snapshot)), onlineCount: snapshot.count });

/** Somebody came into the conversation or left it; counted only where the online ones are known. How they show is told behind. */
export function membership(presence: Presence, roomId: RoomId, userId: UserId, isOnline: boolean): Presence {
  const known = presence.get(roomId);
  if (!known || known.online.has(userId) === isOnline) return presence;
  const [online, offline] = isOnline ? [[userId], []] : [[], [userId]];
  return changed(presence, { roomId, online, offline, onlineCount: known.onlineCount + (isOnline ? 1 : -1), away: [], busy: [] });
}

export function changed(presence: Presence, change: PresenceChanged): Presence {
  let online = presence.get(change.roomId)?.online ?? PersistentMap.of<UserId, OnlineStatus>();
  for (const [userId, status] of statuses(change)) online = online.with(userId, status);
  for (const userId of change.offline) online = online.without(userId);
  return presence.with(change.roomId, { online, onlineCount: change.onlineCount });
}

/** How somebody shows in this conversation; undefined where it is not known. */
export function statusIn(presence: Presence, roomId: RoomId, userId: UserId): OnlineStatus | "offline" | undefined {
  const room = presence.get(roomId);
  // Of very many only the number is told.
  return room && (room.online.size > 0 || room.onlineCount === 0) ? (room.online.get(userId) ?? "offline") : undefined;
}

/** How somebody shows in whatever conversation they are known to be online in. */
export function statusAnywhere(presence: Presence, userId: UserId): OnlineStatus | undefined {
  for (const { online } of presence.values()) {
    const status = online.get(userId);
    if (status) return status;
  }
  return undefined;
}

function statuses({ online, away, busy }: Pick<PresenceSnapshot, "online" | "away" | "busy">): [UserId, OnlineStatus][] {
  const [isAway, isBusy] = [new Set(away), new Set(busy)];
  return online.map((id) => [id, isBusy.has(id) ? "busy" : isAway.has(id) ? "away" : "online"]);
}
