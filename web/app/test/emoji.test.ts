import { beforeEach, expect, it, vi } from "vitest";
import groups from "virtual:emoji";
import { EmojiSet } from "../src/emoji/emoji-set.ts";
import { frequentEmoji, noteEmoji } from "../src/emoji/frequent.ts";
import { moved } from "../src/emoji/grid-keys.ts";
import { withSkin } from "../src/emoji/skin.ts";

const emoji = new EmojiSet(groups);
const found = (text: string): string[] => emoji.search(text, 5).map(({ char }) => char);

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => kept.set(key, text) });
});

it("has every group, and each emoji once", () => {
  expect(emoji.groups.map(({ name }) => name)).toEqual(["Smileys", "People", "Nature", "Food", "Travel", "Activities", "Objects", "Symbols", "Flags"]);
  const chars = emoji.groups.flatMap((group) => group.emoji.map(({ char }) => char));
  expect(chars.length).toBeGreaterThan(1_800);
  expect(new Set(chars).size).toBe(chars.length);
});

it.each([["tada", "🎉"], ["+1", "👍"], ["thumbs up", "👍"], ["red heart", "❤️"], ["germany", "🇩🇪"], ["party_po", "🎉"]])("finds %j first as %s", (text, char) => {
  expect(found(text)[0]).toBe(char);
});

it("finds nothing for nothing, and nothing where a part is missing", () => {
  expect(found("  ")).toEqual([]);
  expect(found("tada xyz")).toEqual([]);
});

it.each(["tada", "heart", "+1", "de", "smile"])("knows the short code %s", (code) => expect(emoji.named(code)?.codes).toContain(code));

it("knows none that an object would have by itself", () => expect(emoji.named("constructor")).toBeUndefined());

it.each([["👍", 3, "👍🏽"], ["❤️", 3, "❤️"], ["✌️", 5, "✌🏿"], ["👩‍🚀", 1, "👩🏻‍🚀"], ["👍", 0, "👍"]])("%s with skin tone %i is %s", (char, skin, toned) => {
  const one = emoji.of(char);
  expect(one && withSkin(one, skin)).toBe(toned);
});

it("puts first what was used most, and what was used lately before what was used long ago", () => {
  expect(frequentEmoji(2)).toEqual(["👍", "❤️"]);
  for (const char of ["🐢", "🐢", "🦊"]) noteEmoji(char);
  expect(frequentEmoji(3)).toEqual(["🐢", "🦊", "👍"]);
  for (let times = 0; times < 40; times++) noteEmoji("🦊");
  expect(frequentEmoji(1)).toEqual(["🦊"]);
});

it.each([
  ["ArrowRight", 0, 1], ["ArrowRight", 19, 19], ["ArrowLeft", 0, 0], ["ArrowDown", 3, 11], ["ArrowDown", 15, 19], ["ArrowDown", 18, 18], ["ArrowUp", 11, 3], ["ArrowUp", 3, 3], ["Home", 9, 0], ["End", 0, 19], ["a", 4, null],
])("%s leads in a grid of 20 from %i to %j", (key, at, next) => expect(moved(key, at, 20)).toBe(next));
