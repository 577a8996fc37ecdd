import { expect, test } from "vitest";
import { heardWhileWriting, keycaps, matches } from "../src/keys/match.ts";
import { shortcuts } from "../src/keys/shortcuts.ts";

const pressed = (key: string, ...modifiers: ("ctrlKey" | "metaKey" | "altKey" | "shiftKey")[]) => ({
  key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...Object.fromEntries(modifiers.map((one) => [one, true])),
});

test("Mod is Command on a Mac and Control elsewhere", () => {
  expect(matches("Mod+K", pressed("k", "ctrlKey"), false)).toBe(true);
  expect(matches("Mod+K", pressed("k", "ctrlKey"), true)).toBe(false);
  expect(matches("Mod+K", pressed("K", "metaKey"), true)).toBe(true);
});

test("a key with more or fewer modifiers is another one", () => {
  expect(matches("Alt+ArrowUp", pressed("ArrowUp", "altKey"), false)).toBe(true);
  expect(matches("Alt+ArrowUp", pressed("ArrowUp", "altKey", "shiftKey"), false)).toBe(false);
  expect(matches("Escape", pressed("Escape", "shiftKey"), false)).toBe(false);
  expect(matches("?", pressed("?", "shiftKey"), false)).toBe(true);
});

test("the question mark is a letter where somebody writes, with Control it is not", () => {
  expect([heardWhileWriting(shortcuts.help, "?"), heardWhileWriting(shortcuts.help, "Mod+/")]).toEqual([false, true]);
  expect(keycaps("Alt+Shift+ArrowUp", false)).toEqual(["Alt", "Shift", "↑"]);
  expect(keycaps("Mod+K", true)).toEqual(["⌘", "K"]);
});
