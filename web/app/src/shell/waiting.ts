import { isListed, type ChatState } from "@chat/client";
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

/** By what the user chose for each: of nothing, of mentions only, of all. */
export function waitingOf(rooms: ChatState["rooms"]): Waiting {
  let [personal, mentions, unread, capped, count] = [0, 0, 0, false, 0];
  for (const one of rooms.values()) {
    const { reading, level } = one;
    if (!isListed(one) || level === "none") continue;
    mentions += reading.mentions;
    personal += isDirect(one) && level === "all" ? Math.max(reading.unread, reading.mentions) : reading.mentions;
    if (level !== "all" || reading.unread === 0) continue;
    unread += reading.unread;
    capped ||= reading.capped;
    count++;
  }
  return { personal, mentions, unread, capped, rooms: count };
}
