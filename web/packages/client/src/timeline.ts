import type { Change } from "./events.ts";
import { caughtUp, heldAt, receive as receiveHeld, type Held, type Received } from "./held.ts";
import type { Message, MessagePage, SyncPage } from "./types.ts";

/** Messages of a page, and those that are kept of a conversation that nobody looks at. */
export const pageSize = 50;

/**
 * One conversation's messages: a range of `seq` without holes that ends at the newest, and the revision up to which
 * every change is known. `closed`: nobody looked at the conversation for long, so only the revision is kept.
 */
export interface Timeline {
  readonly held: Held<Change>;
  readonly messages: readonly Message[];
  readonly hasOlder: boolean;
  readonly phase: "closed" | "loading" | "open";
  /** Somebody looks at it, so nothing is dropped that they may be reading. */
  readonly watched: boolean;
  /** How often older messages were dropped, so that it does not begin any more where it began. */
  readonly dropped: number;
  /** Messages below the range that changed while an older page is on its way; `null` when none is. */
  readonly aside: readonly Message[] | null;
}

export interface TimelineStep {
  timeline: Timeline;
  /** The changes that took effect, in order. */
  applied: Change[];
  syncNeeded: boolean;
}

export const timelineAt = (rev: number): Timeline => ({
  held: heldAt(rev),
  messages: [],
  hasOlder: true,
  phase: "closed",
  watched: false,
  dropped: 0,
  aside: null,
});

export const receive = (timeline: Timeline, change: Change): TimelineStep =>
  apply(timeline, receiveHeld(timeline.held, change));

/** Merges what a sync answered; events that waited beyond the gap follow it. */
export function synced(timeline: Timeline, page: SyncPage): TimelineStep {
  // A smaller page is the answer to an older question: all of it is known.
  if (page.rev < timeline.held.rev) return { timeline, applied: [], syncNeeded: timeline.held.ahead.length > 0 };
  const base = page.resync ? reload(timeline) : insert(timeline, page.messages);
  return apply(base, caughtUp(timeline.held, page.rev));
}

/** A later state of a conversation that nobody looked at: nothing but the revision is kept of it. */
export const movedOn = (timeline: Timeline, rev: number): TimelineStep => apply(timeline, caughtUp(timeline.held, rev));

/**
 * Enters messages as they were at some revision: posted, changed, acknowledged, synced. Of one that is not loaded nothing
 * is kept, unless a page that may hold an earlier state of it is on its way.
 */
export function insert(timeline: Timeline, incoming: readonly Message[]): Timeline {
  if (timeline.phase === "closed") return timeline;
  const oldest = timeline.phase === "open" && timeline.hasOlder ? (timeline.messages[0]?.seq ?? 0) : 0;
  const messages = merge(
    timeline.messages,
    incoming.filter((message) => message.seq >= oldest),
  );
  const aside = timeline.aside && merge(timeline.aside, incoming.filter((message) => message.seq < oldest));
  if (messages === timeline.messages && aside === timeline.aside) return timeline;
  const next = { ...timeline, messages, aside };
  // A whole page at once, so that dropping costs little per message.
  return timeline.watched || messages.length <= 2 * pageSize ? next : keepNewest(next, pageSize);
}

/** Drops what is older; it is loaded again when somebody asks for it. */
export function keepNewest(timeline: Timeline, count: number): Timeline {
  if (timeline.phase !== "open" || timeline.messages.length <= count) return timeline;
  // An older page that is on its way would no longer touch what is kept.
  return { ...timeline, messages: timeline.messages.slice(-count), hasOlder: true, dropped: timeline.dropped + 1, aside: null };
}

export const watched = (timeline: Timeline): Timeline => startLoading(timeline.watched ? timeline : { ...timeline, watched: true });

export const unwatched = (timeline: Timeline): Timeline => keepNewest({ ...timeline, watched: false }, pageSize);

/** Of what nobody looked at for long nothing is kept but the revision. */
export const closed = (timeline: Timeline): Timeline =>
  timeline.watched ? timeline : { ...timelineAt(timeline.held.rev), held: timeline.held };

export const startLoading = (timeline: Timeline): Timeline =>
  timeline.phase === "closed" ? { ...timeline, phase: "loading" } : timeline;

/** The newest page. Changes that came while it was on its way stay, unless they lie below it. */
export function loadedNewest(timeline: Timeline, page: MessagePage): Timeline {
  const oldest = page.messages[0]?.seq ?? 0;
  const later = timeline.messages.filter((message) => message.seq >= oldest);
  return { ...timeline, phase: "open", hasOlder: page.hasMore, messages: merge(page.messages, later) };
}

export const startOlder = (timeline: Timeline): Timeline => ({ ...timeline, aside: [] });

export function loadedOlder(timeline: Timeline, page: MessagePage): Timeline {
  if (timeline.phase !== "open") return timeline;
  const next = (timeline.messages[0]?.seq ?? 0) - 1;
  // The timeline was reloaded meanwhile: this page no longer touches it.
  if (page.messages.length > 0 && (page.messages.at(-1)?.seq ?? 0) < next) return timeline;
  const oldest = page.messages[0]?.seq ?? Number.POSITIVE_INFINITY;
  const changed = (timeline.aside ?? []).filter((message) => message.seq >= oldest);
  return {
    ...timeline,
    hasOlder: page.hasMore,
    messages: merge(merge(page.messages, changed), timeline.messages),
    aside: null,
  };
}

const reload = (timeline: Timeline): Timeline => ({
  ...timeline,
  messages: [],
  hasOlder: true,
  phase: timeline.phase === "closed" ? "closed" : "loading",
  // An older page that is still on its way was read before what was missed.
  aside: null,
});

function apply(timeline: Timeline, { held, ready, syncNeeded }: Received<Change>): TimelineStep {
  const messages = ready.flatMap((change) => ("message" in change ? [change.message] : []));
  const next = held === timeline.held ? timeline : insert({ ...timeline, held }, messages);
  return { timeline: next, applied: ready, syncNeeded };
}

/** By `seq`, each once; of two states of a message the later revision stays. What is known is looked at as little as can be. */
function merge(known: readonly Message[], incoming: readonly Message[]): readonly Message[] {
  let merged: Message[] | null = null;
  for (const message of incoming) {
    const index = indexOf(merged ?? known, message.seq);
    const old = (merged ?? known)[index];
    const isThere = old?.seq === message.seq;
    if (isThere && old.rev >= message.rev) continue;
    merged ??= [...known];
    merged.splice(index, isThere ? 1 : 0, message);
  }
  return merged ?? known;
}

/** Where the message with this number stands, or would. */
function indexOf(messages: readonly Message[], seq: number): number {
  let [from, to] = [0, messages.length];
  // Most are new, and stand at the end.
  if (to === 0 || (messages[to - 1]?.seq ?? 0) < seq) return to;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((messages[middle]?.seq ?? 0) < seq) from = middle + 1;
    else to = middle;
  }
  return from;
}
