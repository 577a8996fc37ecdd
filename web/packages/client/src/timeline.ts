import type { Change } from "./events.ts";
import { caughtUp, heldAt, receive as receiveHeld, type Held, type Received } from "./held.ts";
import type { Message, MessagePage, SyncPage } from "./types.ts";

/**
 * One conversation's messages: a range of `seq` without holes that ends at the newest, and the revision up to which
 * every change is known. `closed`: nobody looked at the conversation yet, so only the revision is kept.
 */
export interface Timeline {
  readonly held: Held<Change>;
  readonly messages: readonly Message[];
  readonly hasOlder: boolean;
  readonly phase: "closed" | "loading" | "open";
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
  return messages === timeline.messages && aside === timeline.aside ? timeline : { ...timeline, messages, aside };
}

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

/** By `seq`, each once; of two states of a message the later revision stays. */
function merge(known: readonly Message[], incoming: readonly Message[]): readonly Message[] {
  if (incoming.length === 0) return known;
  const bySeq = new Map(known.map((message) => [message.seq, message]));
  let changed = false;
  for (const message of incoming) {
    const old = bySeq.get(message.seq);
    if (old && old.rev >= message.rev) continue;
    bySeq.set(message.seq, message);
    changed = true;
  }
  return changed ? [...bySeq.values()].toSorted((a, b) => a.seq - b.seq) : known;
}
