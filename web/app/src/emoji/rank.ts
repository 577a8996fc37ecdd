import type { Emoji } from "./emoji.ts";

/** How far an emoji is from what is looked for: 0 is its name, `null` is another one. Every part has to be found. */
export function rankOf(emoji: Emoji, parts: readonly string[]): number | null {
  if (emoji.codes.includes(parts.join("_"))) return 0;
  let worst = 0;
  for (const part of parts) {
    const rank = rankOfPart(emoji, part);
    if (rank === null) return null;
    worst = Math.max(worst, rank);
  }
  return worst;
}

function rankOfPart({ codes, label, words }: Emoji, part: string): number | null {
  const begins = (text: string): boolean => text.startsWith(part);
  if (codes.some(begins)) return 1;
  if (codes.some((code) => code.split("_").some(begins)) || label.toLowerCase().split(" ").some(begins)) return 2;
  if (words.includes(part)) return 3;
  return words.some(begins) ? 4 : null;
}
