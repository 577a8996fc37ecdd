import { expect, test } from "vitest";
import { moved, typed } from "../src/kit/menu-keys.ts";

const labels = ["Edit message", "Pin", "Copy text", "Copy link", "Delete"];

test("arrows go round a menu, Home and End to its ends", () => {
  expect(moved("ArrowDown", 4, 5)).toBe(0);
  expect(moved("ArrowUp", 0, 5)).toBe(4);
  expect([moved("Home", 3, 5), moved("End", 0, 5), moved("Enter", 0, 5)]).toEqual([0, 4, null]);
});

test("typing leads to the entry that begins with it, the same letter again to the next one", () => {
  expect(typed(labels, 0, "c")).toBe(2);
  expect(typed(labels, 2, "cc")).toBe(3);
  expect(typed(labels, 3, "ccc")).toBe(2);
  expect(typed(labels, 0, "copy l")).toBe(3);
  expect(typed(labels, 0, "x")).toBe(null);
});
