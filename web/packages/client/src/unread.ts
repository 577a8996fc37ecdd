import { mentionsMe } from "./message.ts";
import type { Message, ReadCursor, Room, RoomSummary, UserId } from "./types.ts";

/** The user's place in one conversation or thread. */
export interface Reading {
  readonly lastReadSeq: number;
  /** As far as the server has heard of it. */
  readonly confirmed: number;
  /** How often it has said so. */
  readonly heard: number;
  readonly unread: number;
  /** There may be more than `unread`: the server did not count further. */
  readonly capped: boolean;
  /** Of those that are unread, the ones that mention the user. */
  readonly mentions: number;
  readonly lastSeq: number;
  /** Every change up to this revision was in the server's count that this began with; `null` where the server did not say which. */
  readonly rev: number | null;
  /** Every message above this one was seen live, */
  readonly base: number;
  /** and of those, the numbers of the ones by others that are unread, */
  readonly others: readonly number[];
  /** and of these, the ones that mention the user. */
  readonly mentioned: readonly number[];
  /** The user marked messages as unread when this was the newest; what is read up to it does not count. */
  readonly back: number | null;
}

const othersAtMost = 1_000;

export const readingOf = (summary: RoomSummary): Reading => ({
  lastReadSeq: summary.lastReadSeq,
  confirmed: summary.lastReadSeq,
  heard: 0,
  unread: summary.unread,
  capped: summary.unreadCapped,
  mentions: summary.mentions,
  lastSeq: summary.room.lastSeq,
  rev: summary.room.rev,
  base: summary.room.lastSeq,
  others: [],
  mentioned: [],
  back: null,
});

/** One new message, in order; a repeat changes nothing. */
export function posted(reading: Reading, message: Message, me: UserId | undefined): Reading {
  const { seq } = message;
  if (seq <= reading.lastSeq) return reading;
  const next = { ...reading, lastSeq: seq };
  if (message.authorId === me || message.deletedAt !== null || seq <= reading.lastReadSeq) return next;
  const others = { ...next, unread: reading.unread + 1, others: [...reading.others, seq] };
  return bounded(mentionsMe(message, me) ? mentioning(others, seq) : others);
}

/** It is there, but is nothing unread: a reply that stays in its thread. */
export const passed = (reading: Reading, seq: number): Reading => (seq > reading.lastSeq ? { ...reading, lastSeq: seq } : reading);

/** Of more than that the older ones are only counted, as if the server had. */
function bounded(reading: Reading): Reading {
  if (reading.others.length <= othersAtMost) return reading;
  const others = reading.others.slice(-othersAtMost / 2);
  const base = (others[0] ?? 1) - 1;
  return { ...reading, base, others, mentioned: reading.mentioned.filter((seq) => seq > base) };
}

/**
 * A message as it is now, and as it was `known` here before: a new one counts, one that is deleted counts no longer, and one that was
 * edited may mention the user now, or no more. Other changes are nothing unread.
 */
export function told(reading: Reading, message: Message, me: UserId | undefined, known: Message | undefined): Reading {
  const { seq } = message;
  if (seq > reading.lastSeq) return posted(reading, message, me);
  if (!isUnread(reading, message, me)) return reading;
  const [before, now] = [wasMention(reading, message, me, known), message.deletedAt === null && mentionsMe(message, me)];
  const moved = before === now ? reading : now ? mentioning(reading, seq) : notMentioning(reading, seq);
  return message.deletedAt === null ? moved : without(moved, seq);
}

/** Whether the server has counted it as it is now, or what it was before, cannot be told: the server has to be asked. */
export function isDoubtful(reading: Reading, message: Message, me: UserId | undefined, known: Message | undefined): boolean {
  if (message.seq > reading.base || !isUnread(reading, message, me)) return false;
  if (reading.rev === null && message.deletedAt !== null) return true;
  if (!known) return reading.mentions > 0 || mentionsMe(message, me);
  return reading.rev === null && mentionsMe(known, me) !== mentionsMe(message, me);
}

/** It counts as unread, so far. */
function isUnread({ lastReadSeq, base, others, rev }: Reading, message: Message, me: UserId | undefined): boolean {
  if (message.seq > base) return others.includes(message.seq);
  return message.authorId !== me && message.seq > lastReadSeq && (rev === null || message.rev > rev);
}

const wasMention = (reading: Reading, { seq }: Message, me: UserId | undefined, known: Message | undefined): boolean =>
  seq > reading.base ? reading.mentioned.includes(seq) : known !== undefined && mentionsMe(known, me);

const mentioning = (reading: Reading, seq: number): Reading => ({
  ...reading,
  mentions: reading.mentions + 1,
  mentioned: seq > reading.base ? [...reading.mentioned, seq] : reading.mentioned,
});

const notMentioning = (reading: Reading, seq: number): Reading => ({
  ...reading,
  mentions: Math.max(0, reading.mentions - 1),
  mentioned: reading.mentioned.filter((other) => other !== seq),
});

const without = (reading: Reading, seq: number): Reading => ({
  ...reading,
  unread: Math.max(0, reading.unread - 1),
  others: reading.others.filter((other) => other !== seq),
});

/** A position, and what is unread behind it: as the server counted up to its `lastSeq`, or as it is known here. */
type Cursor = Omit<ReadCursor, "roomId" | "lastSeq" | "markedUnread"> & Partial<Pick<ReadCursor, "lastSeq" | "markedUnread">>;

/**
 * The cursor moved, here or on another device. The server counted at a moment of its own, perhaps before a message that
 * is here already, perhaps after one that is not; so what can be counted here is.
 */
export function cursorMoved(reading: Reading, cursor: Cursor): Reading {
  const { lastReadSeq, unread, unreadCapped: capped, mentions, lastSeq } = cursor;
  if (lastReadSeq < reading.lastReadSeq) return cursor.markedUnread ? wentBack(reading, cursor) : reading;
  // Told a second time, by another way: it may have been counted before what is counted here.
  if (lastSeq !== undefined && lastReadSeq === reading.confirmed && lastReadSeq === reading.lastReadSeq) return { ...reading, heard: reading.heard + 1 };
  const [others, mentioned] = [reading.others, reading.mentioned].map((all) => all.filter((seq) => seq > lastReadSeq)) as [number[], number[]];
  const said = lastSeq === undefined ? {} : { confirmed: lastReadSeq, heard: reading.heard + 1 };
  const next = { ...reading, ...said, lastReadSeq, capped, mentions, others, mentioned };
  if (lastReadSeq >= reading.base) return { ...next, unread: others.length, mentions: mentioned.length, capped: false, base: lastReadSeq };
  if (lastSeq === undefined) return { ...next, unread };
  const [later, laterMentioned] = [others, mentioned].map((all) => all.filter((seq) => seq > lastSeq)) as [number[], number[]];
  const base = Math.max(reading.base, lastSeq);
  return {
    ...next,
    unread: unread + later.length,
    mentions: mentions + laterMentioned.length,
    rev: null,
    base,
    lastSeq: Math.max(reading.lastSeq, lastSeq),
    others: later,
    mentioned: laterMentioned,
  };
}

/** Of what is here and the server had not counted nobody knows any more whether it was read: `isBehind` says that it has to be asked. */
function wentBack(reading: Reading, { lastReadSeq, unread, unreadCapped: capped, mentions, lastSeq = 0 }: Cursor): Reading {
  const end = Math.max(reading.lastSeq, lastSeq);
  return {
    ...reading, lastReadSeq, confirmed: lastReadSeq, heard: reading.heard + 1, unread, capped, mentions, lastSeq: end, rev: null, base: end, others: [], mentioned: [], back: end,
  };
}

/** The server counted after the user marked messages as unread, but not all that is here. */
export const isBehind = (reading: Reading, { lastReadSeq, lastSeq, markedUnread }: ReadCursor): boolean =>
  markedUnread && lastReadSeq < reading.lastReadSeq && lastSeq < reading.lastSeq;

/** Nobody told what came up to this state of the room: the number waits for a summary, but all of it can be read. */
export const skipped = (reading: Reading, { lastSeq, rev }: Room): Reading => ({
  ...reading, lastSeq, rev, base: lastSeq, others: [], mentioned: [],
});

/** The user read up to `seq`; below messages that nobody counted here the number waits for the server's answer. */
export function readHere(reading: Reading, seq: number): Reading {
  const to = Math.min(seq, reading.lastSeq);
  if (to <= reading.lastReadSeq || (reading.back !== null && to <= reading.back)) return reading;
  const atEnd = to === reading.lastSeq;
  return cursorMoved({ ...reading, back: null }, {
    lastReadSeq: to,
    unread: atEnd ? 0 : reading.unread,
    unreadCapped: !atEnd && reading.capped,
    mentions: atEnd ? 0 : reading.mentions,
  });
}

/** Somebody opened the conversation anew: what is read counts again. */
export const reopened = (reading: Reading): Reading => (reading.back === null ? reading : { ...reading, back: null });
