import type { Message, ReadCursor, Room, RoomSummary, UserId } from "./types.ts";

/** The user's place in one conversation. */
export interface Reading {
  readonly lastReadSeq: number;
  readonly unread: number;
  /** There may be more than `unread`: the server did not count further. */
  readonly capped: boolean;
  readonly mentions: number;
  readonly lastSeq: number;
  /** Every change up to this revision was in the server's count that this began with. */
  readonly rev: number;
  /** Every message above this one was seen live, */
  readonly base: number;
  /** and of those, the numbers of the ones by others that are unread. */
  readonly others: readonly number[];
}

const othersAtMost = 1_000;

export const readingOf = (summary: RoomSummary): Reading => ({
  lastReadSeq: summary.lastReadSeq,
  unread: summary.unread,
  capped: summary.unreadCapped,
  mentions: summary.mentions,
  lastSeq: summary.room.lastSeq,
  rev: summary.room.rev,
  base: summary.room.lastSeq,
  others: [],
});

/** One message of the conversation, in order; a repeat changes nothing. */
export function posted(reading: Reading, message: Message, me: UserId | undefined): Reading {
  if (message.seq <= reading.lastSeq) return reading;
  const next = { ...reading, lastSeq: message.seq };
  if (message.authorId === me || message.deletedAt !== null || message.seq <= reading.lastReadSeq) return next;
  return bounded({ ...next, unread: reading.unread + 1, others: [...reading.others, message.seq] });
}

/** Of more than that the older ones are only counted, as if the server had. */
function bounded(reading: Reading): Reading {
  if (reading.others.length <= othersAtMost) return reading;
  const others = reading.others.slice(-othersAtMost / 2);
  return { ...reading, base: (others[0] ?? 1) - 1, others };
}

/** A message as it is now: a new one counts, and one that is deleted counts no longer. Other changes are nothing unread. */
export function told(reading: Reading, message: Message, me: UserId | undefined): Reading {
  if (message.seq > reading.lastSeq) return posted(reading, message, me);
  return message.deletedAt !== null && wasUnread(reading, message, me) ? without(reading, message.seq) : reading;
}

function wasUnread({ lastReadSeq, base, others, rev }: Reading, message: Message, me: UserId | undefined): boolean {
  if (message.seq > base) return others.includes(message.seq);
  return message.authorId !== me && message.seq > lastReadSeq && message.rev > rev;
}

const without = (reading: Reading, seq: number): Reading => ({
  ...reading,
  unread: Math.max(0, reading.unread - 1),
  others: reading.others.filter((other) => other !== seq),
});

/** A position, and what is unread behind it: as the server counted up to its `lastSeq`, or as it is known here. */
type Cursor = Omit<ReadCursor, "roomId" | "lastSeq" | "markedUnread"> & Partial<Pick<ReadCursor, "lastSeq">>;

/**
 * The cursor moved, here or on another device. The server counted at a moment of its own, perhaps before a message that
 * is here already, perhaps after one that is not; so what can be counted here is.
 */
export function cursorMoved(reading: Reading, { lastReadSeq, unread, unreadCapped, mentions, lastSeq }: Cursor): Reading {
  if (lastReadSeq < reading.lastReadSeq) return reading;
  const others = reading.others.filter((seq) => seq > lastReadSeq);
  const next = { ...reading, lastReadSeq, capped: unreadCapped, mentions, others };
  if (lastReadSeq >= reading.base) return { ...next, unread: others.length, capped: false, base: lastReadSeq };
  if (lastSeq === undefined) return { ...next, unread };
  const later = others.filter((seq) => seq > lastSeq);
  const counted = Math.max(reading.base, lastSeq);
  return { ...next, unread: unread + later.length, base: counted, lastSeq: Math.max(reading.lastSeq, lastSeq), others: later };
}

/** Nobody told what came up to this state of the room: the number waits for a summary, but all of it can be read. */
export const skipped = (reading: Reading, { lastSeq, rev }: Room): Reading => ({ ...reading, lastSeq, rev, base: lastSeq, others: [] });

/** The user read up to `seq`; below messages that nobody counted here the number waits for the server's answer. */
export function readHere(reading: Reading, seq: number): Reading {
  const to = Math.min(seq, reading.lastSeq);
  if (to <= reading.lastReadSeq) return reading;
  const atEnd = to === reading.lastSeq;
  return cursorMoved(reading, {
    lastReadSeq: to,
    unread: atEnd ? 0 : reading.unread,
    unreadCapped: !atEnd && reading.capped,
    mentions: atEnd ? 0 : reading.mentions,
  });
}
