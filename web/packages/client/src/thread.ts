import { after, withThread } from "./entry.ts";
import { idOf, type MessageChange, type MessageEvent } from "./events.ts";
import { emptyLog, entered, threadChanged, type Log } from "./log.ts";
import type { Message, MessageId, ThreadPage, ThreadReadState, ThreadSummary, UserId } from "./types.ts";
import { cursorMoved, isDoubtful, passed, told, type Reading } from "./unread.ts";

/** A thread that somebody looks at: its root, and its replies as a log of their own. */
export interface Thread extends Log {
  readonly rootId: MessageId;
  readonly root: Message | null;
  /** The user is told of new replies. */
  readonly following: boolean;
  readonly reading: Reading | null;
  /** Only the server knows how the user stands to it now. */
  readonly unsure: boolean;
}

export const threadBelow = (rootId: MessageId): Thread => ({ ...emptyLog(), rootId, root: null, following: false, reading: null, unsure: false });

/** A change of a message of the room: of the root, of a reply, or of none of them. */
export function inThread(thread: Thread, change: MessageEvent, me: UserId | undefined): Thread {
  const isRoot = idOf(change) === thread.rootId;
  // A page that is on its way may have the root as it was before.
  const unsure = thread.unsure || (isRoot && thread.asked.includes("newest"));
  const next = isRoot ? { ...thread, root: thread.root && (after(thread.root, change, me) ?? null), unsure } : thread;
  if (isRoot) return next;
  return change.kind === "reacted" || change.message.threadId === thread.rootId ? entered(next, change, me) : next;
}

/** What a reply, as it was `known` and as it is, changes in how the user stands to the thread; what somebody blocked says `counts` for nothing. */
export function countedIn(
  thread: Thread, message: Message, kind: MessageChange["kind"], known: Message | undefined, me: UserId | undefined, counts = true,
): Thread {
  if (message.threadId !== thread.rootId) return thread;
  const { reading } = thread;
  const unsure = thread.unsure || (counts && reading !== null && isDoubtful(reading, message, me, known));
  const next = { ...thread, reading: reading && (counts ? told(reading, message, me, known) : passed(reading, message.seq)), unsure };
  const isNew = kind === "posted" || message.seq > (reading?.lastSeq ?? 0);
  if (!isNew || me === undefined) return next;
  // Who replies follows the thread and has read it up to there; of what was missed it is not known whether they stopped since.
  const mine = message.authorId === me;
  if (mine && kind === "posted") return readTo({ ...next, following: true }, message.seq);
  const concerns = mine || (counts && message.mentions.includes(me)) || thread.root?.authorId === me;
  const now = concerns && !thread.following ? { ...next, unsure: true } : next;
  return mine ? readTo(now, message.seq) : now;
}

export const withSummary = (thread: Thread, summary: ThreadSummary): Thread =>
  thread.rootId === summary.rootId
    ? threadChanged({ ...thread, root: thread.root && withThread(thread.root, summary) }, summary)
    : thread;

/** How the user stands to the thread, as the server said with its newest replies; what came since it was asked is counted here. */
export function described(thread: Thread, page: ThreadPage, me: UserId | undefined, unheard: ReadonlySet<UserId>): Thread {
  const { following, lastReadSeq, unread, messages } = page;
  const lastSeq = messages.at(-1)?.seq ?? 0;
  const reading: Reading = {
    lastReadSeq, confirmed: lastReadSeq, heard: 0, unread, capped: false, mentions: 0, lastSeq, rev: null, base: lastSeq, others: [], mentioned: [], back: null,
  };
  const root = thread.aside.reduce((one, news) => ("rootId" in news ? withThread(one, news) : one), page.root);
  const now = thread.aside.reduce<Thread>(
    (one, news) => ("message" in news ? countedIn(one, news.message, news.kind, undefined, me, !unheard.has(news.message.authorId)) : one),
    { ...thread, root, following, reading },
  );
  return readTo(now, thread.reading?.lastReadSeq ?? 0);
}

/** Whether as many replies behind the cursor are held as the server has counted: none came in between, and all are loaded. */
export function agrees(thread: Thread, { lastReadSeq, unread }: ThreadReadState, me: UserId | undefined, unheard: ReadonlySet<UserId>): boolean {
  const end = thread.stretches.at(-1);
  if (!end) return true;
  const counts = ({ seq, authorId, deletedAt }: Message): boolean => seq > lastReadSeq && deletedAt === null && authorId !== me && !unheard.has(authorId);
  return end.from <= lastReadSeq + 1 && end.messages.filter(counts).length === unread;
}

/** The user read it up to there; where that was not counted here, so many are `unread`. */
export function readTo(thread: Thread, lastReadSeq: number, unread = thread.reading?.unread ?? 0): Thread {
  const reading = thread.reading && cursorMoved(thread.reading, { lastReadSeq, unread, unreadCapped: false, mentions: 0 });
  return !reading || reading === thread.reading ? thread : { ...thread, reading: { ...reading, rev: null } };
}
