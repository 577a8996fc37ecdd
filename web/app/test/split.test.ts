import { expect, it } from "vitest";
import { graphemes } from "../src/composer/graphemes.ts";
import { split } from "../src/composer/split.ts";

const lines = (count: number, length: number): string => Array.from({ length: count }, (_, index) => `${index} `.padEnd(length, "x")).join("\n");

const lengthOf = (piece: string): number => [...graphemes(piece)].length;

it("parts at line ends", () => {
  const text = lines(30, 20);
  const pieces = split(text, 100) ?? [];
  expect(pieces.length).toBe(8);
  expect(pieces.join("\n")).toBe(text);
});

it("leaves what fits", () => expect(split("short\ntext", 100)).toEqual(["short\ntext"]));

it("keeps a block of code whole where it fits", () => {
  const block = `\`\`\`ts\n${lines(3, 20)}\n\`\`\``;
  expect(split(`${lines(2, 20)}\n${block}\nafter`, 100)).toEqual([lines(2, 20), `${block}\nafter`]);
});

it("makes several blocks of one that does not fit, each in its language", () => {
  const pieces = split(`before\n\`\`\`ts\n${lines(10, 20)}\n\`\`\`\nafter`, 100) ?? [];
  for (const piece of pieces) {
    expect(piece.split("```").length % 2).toBe(1);
    expect(lengthOf(piece)).toBeLessThanOrEqual(100);
  }
  expect(pieces[1]).toMatch(/^```ts\n/);
  expect(pieces.join("\n").replace(/\n```\n```ts/g, "")).toContain(lines(10, 20));
});

it("cuts a long line between words, and a long word between characters", () => {
  expect(split("one two three four", 9)).toEqual(["one two", "three", "four"]);
  expect(split("👨‍👩‍👧".repeat(5), 2)).toEqual(["👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧"]);
});

it("loses no word of any text, and makes no piece too long", () => {
  const words = ["a", "longer", "\n```\n", "\n", "\n\n", "x".repeat(50), "\n```ts\n", "👍🏽", " "];
  let seed = 1;
  const dice = (sides: number): number => (seed = (seed * 48_271) % 2_147_483_647) % sides;
  for (let round = 0; round < 300; round++) {
    const text = Array.from({ length: 5 + dice(60) }, () => words[dice(words.length)]).join(dice(2) === 0 ? " " : "");
    const pieces = split(text, 40) ?? [];
    for (const piece of pieces) expect(lengthOf(piece)).toBeLessThanOrEqual(40);
    const letters = (of: string): string => of.replace(/`|ts|\s/g, "");
    expect(letters(pieces.join(""))).toBe(letters(text));
  }
});

it("gives up on what is far too long, at once", () => expect(split("x".repeat(1_000_000))).toBeNull());
