import type { Item } from "./layout.ts";

/** The newest message of the server at or before this place: behind it stand those that are on their way. */
export function seqUpTo(items: readonly Item[], index: number): number | undefined {
  const item = items.slice(0, index + 1).findLast(({ row }) => row.state === "sent");
  return item?.row.state === "sent" ? item.row.message.seq : undefined;
}
