import type { Change } from "./events.ts";
import { caughtUp, heldAt, receive, type Held } from "./held.ts";
import { emptied, emptyLog, type Log } from "./log.ts";
import type { SyncPage } from "./types.ts";

/** One conversation's messages, and the revision up to which every change of it is known. */
export interface Timeline extends Log {
  readonly held: Held<Change>;
}

export interface TimelineStep {
  readonly timeline: Timeline;
  /** What may take effect now, in order. */
  readonly ready: readonly Change[];
  readonly syncNeeded: boolean;
}

export const timelineAt = (rev: number): Timeline => ({ ...emptyLog(), held: heldAt(rev) });

export function received(timeline: Timeline, change: Change): TimelineStep {
  const { held, ready, syncNeeded } = receive(timeline.held, change);
  return { timeline: held === timeline.held ? timeline : { ...timeline, held }, ready, syncNeeded };
}

/** Everything up to this revision is known by other means; what waited beyond it follows. */
export function movedOn(timeline: Timeline, rev: number): TimelineStep {
  const { held, ready, syncNeeded } = caughtUp(timeline.held, rev);
  return { timeline: { ...timeline, held }, ready, syncNeeded };
}

/** A sync answered; its messages are entered by who called. */
export const synced = (timeline: Timeline, page: SyncPage): TimelineStep =>
  movedOn(page.resync ? emptied(timeline) : timeline, page.rev);
