import type { Inline } from "./nodes.ts";

/** What two tokens hold between them. */
export interface Pair {
  readonly kind: "strong" | "emphasis" | "strike" | "spoiler" | "link";
  readonly href?: string;
  /** How its two ends were written. */
  readonly marks: readonly [string, string];
}

// Shared by all tokens that are no end of a pair, which are most.
const none: Pair[] = [];

/** A piece of a line: a finished node, or letters of which some may turn out to be the ends of pairs. */
export class Token {
  /** What stands between the one above and this one, and has no meaning. */
  readonly before: string;
  text: string;
  readonly node: Inline | null;
  /** The innermost first. */
  opens = none;
  closes = none;

  constructor(before: string, text: string, node: Inline | null = null) {
    this.before = before;
    this.text = text;
    this.node = node;
  }
}

export function hold(opener: Token, closer: Token, pair: Pair): void {
  if (opener.opens === none) opener.opens = [];
  if (closer.closes === none) closer.closes = [];
  opener.opens.push(pair);
  closer.closes.push(pair);
}
