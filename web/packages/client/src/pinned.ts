import { after } from "./entry.ts";
import { idOf, type MessageEvent } from "./events.ts";
import type { Message, UserId } from "./types.ts";

/** What is pinned to a room, in the order of pinning, as it is after a change of one of the room's messages. */
export function pinnedAfter(pins: readonly Message[], change: MessageEvent, me: UserId | undefined): readonly Message[] {
  const id = idOf(change);
  const known = pins.find((one) => one.id === id);
  const now = after(known, change, me);
  if (!now || now === known) return pins;
  if (now.pinnedAt === null) return known ? pins.filter((one) => one !== known) : pins;
  if (known?.pinnedAt === now.pinnedAt) return pins.map((one) => (one === known ? now : one));
  const others = pins.filter((one) => one !== known);
  // Times are plain letters and digits.
  const before = others.filter((one) => (one.pinnedAt ?? "") <= (now.pinnedAt ?? ""));
  return [...before, now, ...others.slice(before.length)];
}
