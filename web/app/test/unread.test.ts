import { expect, it } from "vitest";
import { unreadText } from "../src/lib/unread.ts";

it.each([
  [0, false, ""],
  [7, false, "7"],
  [999, false, "999"],
  [999, true, "999+"],
  [1_000, false, "999+"],
  [1_004, true, "999+"],
  [3, true, "3+"],
  [0, true, ""],
])("%i unread messages, more are possible: %s, are shown as %s", (unread, capped, text) => {
  expect(unreadText({ unread, capped })).toBe(text);
});
