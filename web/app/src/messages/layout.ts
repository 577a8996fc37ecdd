import type { Row, UserId } from "@chat/client";
import { dayName, dayOf } from "../lib/format.ts";

/** A row and how it stands among its neighbours. */
export interface Item {
  row: Row;
  authorId: UserId;
  createdAt: string;
  /** The name of the day that begins here. */
  day: string | null;
  /** The first message that was unread. */
  first: boolean;
  /** Goes on where the one above stopped: no name, no picture. */
  continued: boolean;
}

const togetherFor = 5 * 60_000;

export function layout(rows: readonly Row[], me: UserId, readTo: number | null): Item[] {
  const firstUnread = readTo === null ? -1 : rows.findIndex((row) => unread(row, me, readTo));
  const items: Item[] = [];
  for (const [index, row] of rows.entries()) {
    const above = items[index - 1];
    const authorId = row.state === "sent" ? row.message.authorId : me;
    const { createdAt } = row.state === "sent" ? row.message : row.pending;
    const newDay = !above || dayOf(above.createdAt) !== dayOf(createdAt);
    const first = index === firstUnread;
    const together = above?.authorId === authorId && Date.parse(createdAt) - Date.parse(above.createdAt) < togetherFor;
    const plain = !system(row) && !(above && system(above.row));
    const day = newDay ? dayName(createdAt) : null;
    items.push({ row, authorId, createdAt, day, first, continued: together && plain && !newDay && !first });
  }
  return items;
}

const system = (row: Row): boolean => row.state === "sent" && row.message.type === "system";

const unread = (row: Row, me: UserId, readTo: number): boolean =>
  row.state === "sent" && row.message.seq > readTo && row.message.authorId !== me && !row.message.deletedAt;
