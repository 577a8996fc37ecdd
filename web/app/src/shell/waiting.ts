import { isListed, type ChatState, type RoomId } from "@chat/client";
import { isDirect } from "../lib/names.ts";

/** What waits for the user in all conversations. */
export interface Waiting {
  /** Messages that are for the user alone or name them. */
  readonly personal: number;
  readonly mentions: number;
  readonly unread: number;
  /** There may be more. */
  readonly capped: boolean;
  readonly rooms: number;
}

/** Of what is muted only mentions count. */
export function waitingOf(rooms: ChatState["rooms"], muted: readonly RoomId[]): Waiting {
  const silent = new Set(muted);
  let [personal, mentions, unread, capped, count] = [0, 0, 0, false, 0];
  for (const one of rooms.values()) {
    if (!isListed(one)) continue;
    const { reading } = one;
    const isSilent = silent.has(one.room.id);
    mentions += reading.mentions;
    personal += isDirect(one) && !isSilent ? Math.max(reading.unread, reading.mentions) : reading.mentions;
    if (isSilent || reading.unread === 0) continue;
    unread += reading.unread;
    capped ||= reading.capped;
    count++;
  }
  return { personal, mentions, unread, capped, rooms: count };
}
