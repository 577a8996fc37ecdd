interface Numbered {
  rev: number;
}

/** Up to which `rev` everything of a conversation is known, and what arrived beyond a gap. */
export interface Held<C extends Numbered> {
  readonly rev: number;
  /** Ascending, all above `rev + 1`. */
  readonly ahead: readonly C[];
}

export interface Received<C extends Numbered> {
  held: Held<C>;
  /** What may be applied now, in order. */
  ready: C[];
  syncNeeded: boolean;
}

export const heldAt = <C extends Numbered>(rev: number): Held<C> => ({ rev, ahead: [] });

// A sync brings what is between; of more that arrives meanwhile only the newest stays, by which the gap is seen.
const aheadAtMost = 500;

/** Takes an event in whatever order it came: applied when it is the next, known when at or below, kept when beyond. */
export function receive<C extends Numbered>(held: Held<C>, change: C): Received<C> {
  if (change.rev <= held.rev || held.ahead.some((kept) => kept.rev === change.rev)) {
    return { held, ready: [], syncNeeded: false };
  }
  const before = held.ahead.length < aheadAtMost ? held.ahead : [...held.ahead.slice(0, aheadAtMost / 2), ...held.ahead.slice(-1)];
  const ahead = [...before, change].toSorted((a, b) => a.rev - b.rev);
  return drain(held.rev, ahead);
}

/** The answer of a sync said that everything up to `rev` is known. */
export function caughtUp<C extends Numbered>(held: Held<C>, rev: number): Received<C> {
  const known = Math.max(held.rev, rev);
  return drain(
    known,
    held.ahead.filter((kept) => kept.rev > known),
  );
}

function drain<C extends Numbered>(rev: number, ahead: readonly C[]): Received<C> {
  let ready = 0;
  while (ahead[ready]?.rev === rev + ready + 1) ready++;
  const rest = ahead.slice(ready);
  return { held: { rev: rev + ready, ahead: rest }, ready: ahead.slice(0, ready), syncNeeded: rest.length > 0 };
}
