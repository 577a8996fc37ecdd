import type { Message, ReadCursor, RoomSummary, UserId } from "./types.ts";

/** The user's place in one conversation. */
export interface Reading {
  readonly lastReadSeq: number;
  readonly unread: number;
  readonly mentions: number;
  readonly lastSeq: number;
  /** Every message above this one was seen live, */
  readonly base: number;
  /** and of those, the numbers of the ones by others that are unread. */
  readonly others: readonly number[];
}

export const readingOf = (summary: RoomSummary): Reading => ({
  lastReadSeq: summary.lastReadSeq,
  unread: summary.unread,
  mentions: summary.mentions,
  lastSeq: summary.room.lastSeq,
  base: summary.room.lastSeq,
  others: [],
});

/** One message of the conversation, in order; a repeat changes nothing. */
export function posted(reading: Reading, message: Message, me: UserId | undefined): Reading {
  if (message.seq <= reading.lastSeq) return reading;
  const next = { ...reading, lastSeq: message.seq };
  if (message.authorId === me || message.deletedAt !== null || message.seq <= reading.lastReadSeq) return next;
  return { ...next, unread: reading.unread + 1, others: [...reading.others, message.seq] };
}

/**
 * The cursor moved, here or on another device. The server counted at a moment of its own, perhaps before a message that
 * is here already; so what can be counted here is.
 */
export function cursorMoved(reading: Reading, cursor: Omit<ReadCursor, "roomId">): Reading {
  if (cursor.lastReadSeq < reading.lastReadSeq) return reading;
  const others = reading.others.filter((seq) => seq > cursor.lastReadSeq);
  const countable = cursor.lastReadSeq >= reading.base;
  return {
    ...reading,
    lastReadSeq: cursor.lastReadSeq,
    unread: countable ? others.length : cursor.unread,
    mentions: cursor.mentions,
    base: countable ? cursor.lastReadSeq : reading.base,
    others,
  };
}

/** The user read up to `seq`; below messages that nobody counted here the number waits for the server's answer. */
export function readHere(reading: Reading, seq: number): Reading {
  const to = Math.min(seq, reading.lastSeq);
  if (to <= reading.lastReadSeq) return reading;
  const atEnd = to === reading.lastSeq;
  return cursorMoved(reading, {
    lastReadSeq: to,
    unread: atEnd ? 0 : reading.unread,
    mentions: atEnd ? 0 : reading.mentions,
  });
}
