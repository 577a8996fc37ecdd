import type { Item } from "./layout.ts";

/** Where a list is told to go; another object, another way there. */
export type Target =
  | { readonly kind: "message"; readonly seq: number; /** It is pointed out when it is reached. */ readonly marked: boolean }
  | { readonly kind: "end" };

const seqOf = ({ row }: Item): number => (row.state === "sent" ? row.message.seq : Number.POSITIVE_INFINITY);

/** Where the message stands, or the next one, where it is in a thread or not there any more; -1 where it is not loaded. */
export function indexOf(items: readonly Item[], seq: number, hasOlder: boolean): number {
  const first = items[0];
  if (!first || (hasOlder && seqOf(first) > seq)) return -1;
  return items.findIndex((item) => item.row.state === "sent" && item.row.message.seq >= seq);
}
