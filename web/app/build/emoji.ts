import { createRequire } from "node:module";
import type { Plugin } from "vite";

interface Source {
  readonly emoji: string;
  readonly hexcode: string;
  readonly label: string;
  readonly group?: number;
  readonly order?: number;
  readonly version: number;
  readonly tags?: readonly string[];
  readonly skins?: readonly { readonly emoji: string; readonly tone: number | readonly number[] }[];
}

type Shortcodes = Partial<Record<string, string | readonly string[]>>;

const name = "virtual:emoji";
const load = createRequire(import.meta.url);
// What systems of the last years can draw.
const newest = 15.1;
const groups = ["Smileys", "People", "", "Nature", "Food", "Travel", "Activities", "Objects", "Symbols", "Flags"];
const lightSkin = "\u{1F3FB}";

// What is a picture by itself needs no sign that says so; with it, the same one would be another text.
const plain = (emoji: string): string => emoji.replace(/(\p{Emoji_Presentation})\u{FE0F}/gu, "$1");

/** `virtual:emoji`: what the picker and the completion need of every emoji, a line each, about a tenth of the package's data. */
export function emojiData(): Plugin {
  return {
    name: "emoji",
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(lines())};` : null),
  };
}

function lines(): [group: string, lines: string][] {
  const all = load("emojibase-data/en/data.json") as readonly Source[];
  const shortcodes = load("emojibase-data/en/shortcodes/github.json") as Shortcodes;
  const others = load("emojibase-data/en/shortcodes/emojibase.json") as Shortcodes;
  const sorted = all.filter(({ version }) => version <= newest).toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const line = (one: Source): string => {
    const codes = [shortcodes[one.hexcode] ?? others[one.hexcode] ?? []].flat();
    const words = (one.tags ?? []).filter((tag) => !one.label.includes(tag) && !codes.some((code) => code.includes(tag)));
    const toned = one.skins?.find(({ tone }) => tone === 1)?.emoji ?? "";
    // Mostly the tone stands at the end, which takes no letters to say.
    const skin = toned === one.emoji.replace("\u{FE0F}", "") + lightSkin ? "+" : toned;
    return [plain(one.emoji), one.label, codes.join(" "), words.join(" "), skin].join("\t").trimEnd();
  };
  return groups.flatMap((group, index) =>
    group === "" ? [] : [[group, sorted.filter((one) => one.group === index).map(line).join("\n")]],
  );
}
