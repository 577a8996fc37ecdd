import type { Emoji } from "./emoji.ts";
import { rankOf } from "./rank.ts";

export interface EmojiGroup {
  readonly name: string;
  readonly emoji: readonly Emoji[];
}

/** All emoji there are, and ways to find them. */
export class EmojiSet {
  readonly groups: readonly EmojiGroup[];
  readonly #all: readonly Emoji[];
  readonly #byCode = new Map<string, Emoji>();
  readonly #byChar = new Map<string, Emoji>();

  constructor(groups: readonly (readonly [name: string, lines: string])[]) {
    this.groups = groups.map(([name, lines]) => ({ name, emoji: lines.split("\n").map(read) }));
    this.#all = this.groups.flatMap(({ emoji }) => emoji);
    for (const one of this.#all) {
      this.#byChar.set(one.char, one);
      for (const code of one.codes) this.#byCode.set(code, one);
    }
  }

  named = (code: string): Emoji | undefined => this.#byCode.get(code);

  of = (char: string): Emoji | undefined => this.#byChar.get(char);

  /** What the words of the text begin, the nearest first. */
  search(text: string, atMost: number): Emoji[] {
    const parts = text.toLowerCase().split(/[\s_]+/).filter((part) => part !== "");
    if (parts.length === 0) return [];
    return this.#all
      .flatMap((emoji) => {
        const rank = rankOf(emoji, parts);
        return rank === null ? [] : [{ emoji, rank }];
      })
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, atMost)
      .map(({ emoji }) => emoji);
  }
}

function read(line: string): Emoji {
  const [char = "", label = "", codes = "", words = "", skin = ""] = line.split("\t");
  return { char, label, codes: listed(codes), words: listed(words), skin };
}

const listed = (text: string): string[] => (text === "" ? [] : text.split(" "));
