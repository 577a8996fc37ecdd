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

/** An item and all that it was made of. */
interface Made {
  item: Item;
  above: Row | undefined;
  me: UserId;
  today: string;
}

const made = new WeakMap<Row, Made>();

/** What stands as it stood is the same item: a message that comes costs no more than itself. */
export function layout(rows: readonly Row[], me: UserId, readTo: number | null, now = new Date()): Item[] {
  // What is unread further up is not loaded yet: the line is there.
  const isAbove = readTo !== null && rows[0]?.state === "sent" && rows[0].message.seq > readTo + 1;
  const firstUnread = readTo === null || isAbove ? -1 : rows.findIndex((row) => unread(row, me, readTo));
  const today = now.toDateString();
  return rows.map((row, index) => {
    const [above, first] = [rows[index - 1], index === firstUnread];
    const old = made.get(row);
    if (old && old.above === above && old.item.first === first && old.me === me && old.today === today) return old.item;
    const item = itemOf(row, above, me, first, now);
    made.set(row, { item, above, me, today });
    return item;
  });
}

function itemOf(row: Row, above: Row | undefined, me: UserId, first: boolean, now: Date): Item {
  const [authorId, createdAt] = [authorOf(row, me), timeOf(row)];
  const newDay = !above || dayOf(timeOf(above)) !== dayOf(createdAt);
  const together = above && authorOf(above, me) === authorId && Date.parse(createdAt) - Date.parse(timeOf(above)) < togetherFor;
  const plain = !system(row) && !(above && system(above));
  const day = newDay ? dayName(createdAt, now) : null;
  return { row, authorId, createdAt, day, first, continued: Boolean(together) && plain && !newDay && !first };
}

const authorOf = (row: Row, me: UserId): UserId => (row.state === "sent" ? row.message.authorId : me);

const timeOf = (row: Row): string => (row.state === "sent" ? row.message : row.pending).createdAt;

const system = (row: Row): boolean => row.state === "sent" && row.message.type === "system";

const unread = (row: Row, me: UserId, readTo: number): boolean =>
  row.state === "sent" && row.message.seq > readTo && row.message.authorId !== me && !row.message.deletedAt;
