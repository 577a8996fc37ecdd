import { expect, it } from "vitest";
import { presenceText, saidText } from "../src/lib/status.ts";

const nothing = { statusText: "", statusEmoji: null, statusUntil: null };

it("what somebody says of their status is one line, with its end where that is asked for", () => {
  expect(saidText(nothing, true)).toBe("");
  expect(saidText({ ...nothing, statusEmoji: "🥪" })).toBe("🥪");
  const lunch = { statusText: "At lunch", statusEmoji: "🥪", statusUntil: new Date(new Date().setHours(23, 59, 0, 0)).toISOString() };
  expect(saidText(lunch)).toBe("🥪 At lunch");
  expect(saidText(lunch, true)).toMatch(/^🥪 At lunch \(until .+\)$/);
});

it("who is not here was here then, where it is told", () => {
  expect(presenceText({ status: "busy", lastSeenAt: null })).toBe("Busy");
  expect(presenceText({ status: "offline", lastSeenAt: null })).toBeNull();
  expect(presenceText({ status: "offline", lastSeenAt: "2020-01-02T10:00:00Z" })).toMatch(/^Last seen .*2/);
});
