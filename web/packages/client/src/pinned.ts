import { after, withThread } from "./entry.ts";
import { idOf, type MessageEvent } from "./events.ts";
import type { Message, ThreadSummary, UserId } from "./types.ts";

/** In the order of pinning; of what was pinned at the same moment, in the order of the log. Times are plain letters and digits. */
const isBefore = (one: Message, other: Message): boolean =>
  one.pinnedAt === other.pinnedAt ? one.seq < other.seq : (one.pinnedAt ?? "") < (other.pinnedAt ?? "");

/** What is pinned to a room, in the order of pinning, as it is after a change of one of the room's messages, or of what is below one. */
export function pinnedAfter(pins: readonly Message[], news: MessageEvent | ThreadSummary, me: UserId | undefined): readonly Message[] {
  if ("rootId" in news) {
    const root = pins.find((one) => one.id === news.rootId);
    return root ? pins.map((one) => (one === root ? withThread(one, news) : one)) : pins;
  }
  const known = pins.find((one) => one.id === idOf(news));
  const now = after(known, news, me);
  if (!now || now === known) return pins;
  if (now.pinnedAt === null) return known ? pins.filter((one) => one !== known) : pins;
  if (known?.pinnedAt === now.pinnedAt) return pins.map((one) => (one === known ? now : one));
  const others = pins.filter((one) => one !== known);
  const before = others.filter((one) => isBefore(one, now));
  return [...before, now, ...others.slice(before.length)];
}
