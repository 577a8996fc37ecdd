export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after `ms`; returns the undo. */
  after(ms: number, call: () => void): () => void;
  /** 0 (inclusive) to 1. */
  random(): number;
}

// Longer delays overflow the timer's 32 bits and would fire at once.
const longest = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, call) {
    const timer = setTimeout(call, Math.min(ms, longest));
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
