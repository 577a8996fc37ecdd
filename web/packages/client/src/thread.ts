import { after, withThread } from "./entry.ts";
import { idOf, type MessageChange, type MessageEvent } from "./events.ts";
import { emptyLog, entered, type Log } from "./log.ts";
import type { Message, MessageId, ThreadPage, ThreadReadState, ThreadSummary, UserId } from "./types.ts";
import { cursorMoved, told, type Reading } from "./unread.ts";

/** A thread that somebody looks at: its root, and its replies as a log of their own. */
export interface Thread extends Log {
  readonly rootId: MessageId;
  readonly root: Message | null;
  /** The user is told of new replies. */
  readonly following: boolean;
  readonly reading: Reading | null;
}

export const threadBelow = (rootId: MessageId): Thread => ({ ...emptyLog(), rootId, root: null, following: false, reading: null });

/** A change of a message of the room: of the root, of a reply, or of none of them. */
export function inThread(thread: Thread, change: MessageEvent, me: UserId | undefined): Thread {
  const root = idOf(change) === thread.rootId && thread.root ? (after(thread.root, change, me) ?? null) : thread.root;
  const next = root === thread.root ? thread : { ...thread, root };
  return change.kind === "reacted" || change.message.threadId === thread.rootId ? entered(next, change, me) : next;
}

/** What a reply, as it was `known` and as it is, changes in how the user stands to the thread: who takes part in it follows it. */
export function countedIn(
  thread: Thread, message: Message, kind: MessageChange["kind"], known: Message | undefined, me: UserId | undefined,
): Thread {
  if (message.threadId !== thread.rootId) return thread;
  const concerned = kind === "posted" && me !== undefined && (message.authorId === me || message.mentions.includes(me));
  return { ...thread, following: thread.following || concerned, reading: thread.reading && told(thread.reading, message, me, known) };
}

export const withSummary = (thread: Thread, summary: ThreadSummary): Thread =>
  thread.root && thread.rootId === summary.rootId ? { ...thread, root: withThread(thread.root, summary) } : thread;

/**
 * How the user stands to the thread, as the server said with its newest replies. It was asked when everything up to `rev` was known here;
 * what came since is counted here.
 */
export function described(thread: Thread, page: ThreadPage, rev: number, me: UserId | undefined): Thread {
  const { root, following, lastReadSeq, unread, messages } = page;
  const lastSeq = messages.at(-1)?.seq ?? 0;
  const known = Math.max(rev, root.rev, ...messages.map((message) => message.rev));
  const counted: Reading = {
    lastReadSeq, confirmed: lastReadSeq, unread, capped: false, mentions: 0, lastSeq, rev: known, base: lastSeq, others: [], mentioned: [], back: null,
  };
  const replies = thread.aside.flatMap((news) => ("message" in news && news.message.threadId === thread.rootId ? [news.message] : []));
  const reading = replies.reduce((now, message) => told(now, message, me, undefined), counted);
  return { ...thread, root: thread.aside.reduce((now, news) => rootAfter(now, news, me), root), following, reading };
}

function rootAfter(root: Message, news: Thread["aside"][number], me: UserId | undefined): Message {
  if ("rootId" in news) return news.rootId === root.id ? withThread(root, news) : root;
  return idOf(news) === root.id ? (after(root, news, me) ?? root) : root;
}

/** The user's place in it moved, here or on another device. */
export const readTo = (thread: Thread, { lastReadSeq, unread }: ThreadReadState): Thread =>
  thread.reading
    ? { ...thread, reading: cursorMoved(thread.reading, { lastReadSeq, unread, unreadCapped: false, mentions: 0 }) }
    : thread;
