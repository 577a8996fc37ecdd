import { expect, test } from "vitest";
import { marked } from "../src/quick/marked.ts";
import { best, fit } from "../src/quick/match.ts";

test("a name is found by its beginning first, then by that of a word, a part, and its letters in order", () => {
  expect(best("de", ["parade", "tag-design", "under", "de", "design", "d1 and 2e"], (one) => one, 5)).toEqual(["de", "design", "tag-design", "parade", "under"]);
  expect(fit("xyz", "design")).toBe(0);
});

test("accents and capitals do not matter", () => expect(fit("ecole", "École")).toBe(5));

test("of equals the order stays", () => expect(best("", ["b", "a"], (one) => one, 2)).toEqual(["b", "a"]));

test("what was found is marked, and the text begins shortly before it", () => {
  expect(marked("say hello to Ada", [[4, 5], [13, 3]])).toEqual([
    { text: "say ", hit: false }, { text: "hello", hit: true }, { text: " to ", hit: false }, { text: "Ada", hit: true },
  ]);
  expect(marked(`${"x".repeat(50)}hit`, [[50, 3]])).toEqual([{ text: "…", hit: false }, { text: "x".repeat(30), hit: false }, { text: "hit", hit: true }]);
});
