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
  const now = new Date("2026-01-02T10:00:00Z");
  const seen = (lastSeenAt: string | null) => presenceText({ status: "offline", lastSeenAt }, now);
  expect(seen(null)).toBeNull();
  expect(seen("2026-01-02T10:00:00Z")).toBe("Last seen just now");
  expect(seen("2026-01-02T09:55:00Z")).toBe("Last seen 5 minutes ago");
  expect(seen("2026-01-02T09:01:00Z")).toBe("Last seen 59 minutes ago");
  expect(seen("2026-01-02T08:55:00Z")).toBe("Last seen 1 hour ago");
  expect(seen("2026-01-01T10:01:00Z")).toBe("Last seen 23 hours ago");
  expect(seen("2026-01-01T09:00:00Z")).toMatch(/^Last seen on .*1/);
  expect(seen("2020-01-02T10:00:00Z")).toMatch(/^Last seen on .*2020/);
});

it("who is here shows as they say, and who is idle since when", () => {
  expect(presenceText({ status: "busy", lastSeenAt: "2026-01-02T09:55:00Z" })).toBe("Busy");
  expect(presenceText({ status: "away", lastSeenAt: null })).toBe("Away");
  expect(presenceText({ status: "away", lastSeenAt: new Date().toISOString() })).toMatch(/^Away since .*\d/);
});
