import { graphemes } from "./graphemes.ts";

export const charactersAtMost = 2_000;
/** Beyond it nobody wants to know how many there are. */
export const countedAtMost = 20_000;

/** Characters as the reader sees them. Short texts cannot reach the limit, so they are not looked at. */
export function count(text: string): number {
  if (text.length < charactersAtMost - 200) return text.length;
  let counted = 0;
  for (const _ of graphemes(text)) if (++counted > countedAtMost) break;
  return counted;
}

/** As the server counts them. */
export const characters = (text: string): number => count(text.trim());

export const sendable = (text: string): boolean => text.trim() !== "" && characters(text) <= charactersAtMost;
