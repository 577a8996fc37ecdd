import { after, withThread } from "./entry.ts";
import { idOf, type MessageEvent } from "./events.ts";
import type { Message, ThreadSummary, UserId } from "./types.ts";

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
  // Times are plain letters and digits.
  const before = others.filter((one) => (one.pinnedAt ?? "") <= (now.pinnedAt ?? ""));
  return [...before, now, ...others.slice(before.length)];
}
