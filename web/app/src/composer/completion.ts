import { fenceAt } from "./fence-at.ts";
import type { Change } from "./field-text.ts";

/** A name that is being typed: what it is of, its letters, and where its mark stands. */
export interface Completion {
  readonly kind: "person" | "room" | "emoji";
  readonly query: string;
  readonly from: number;
  readonly to: number;
}

const longest = 40;
const marks = [
  { kind: "person", pattern: /(?:^|[\s(>*_~|])@([\p{L}\p{N}._-]*)$/u },
  { kind: "room", pattern: /(?:^|[\s(>*_~|])#([\p{L}\p{N}_-]*)$/u },
  // A smile is no beginning of a name.
  { kind: "emoji", pattern: /(?:^|[\s(>*_~|])[:]([a-z0-9_+-]{2,})$/i },
] as const;

/** What stands before the caret and can be completed; nothing is, inside of code. */
export function completionAt(text: string, caret: number): Completion | null {
  const before = text.slice(Math.max(0, caret - longest), caret);
  for (const { kind, pattern } of marks) {
    const query = pattern.exec(before)?.[1];
    if (query === undefined) continue;
    const line = text.slice(text.lastIndexOf("\n", caret - 1) + 1, caret);
    const isCode = fenceAt(text, caret) || line.split("`").length % 2 === 0;
    return isCode ? null : { kind, query: query.toLowerCase(), from: caret - query.length - 1, to: caret };
  }
  return null;
}

/** Puts the chosen word in the place of what was typed, with a blank behind it. */
export function completed(text: string, { from, to }: Completion, word: string): Change {
  const blank = /\s/.test(text[to] ?? "") ? 0 : 1;
  const caret = from + word.length + 1;
  return { from, to, insert: word + " ".repeat(blank), start: caret, end: caret };
}
