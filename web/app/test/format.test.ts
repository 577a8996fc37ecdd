import { describe, expect, it } from "vitest";
import { countdown, spanText, untilText } from "../src/lib/format.ts";

describe("an end", () => {
  const now = new Date(2026, 0, 31, 12, 0);
  const at = (...when: [number, number, number, number, number]): string => untilText(new Date(...when).toISOString(), now);

  it("today is a time, another day the day too, and another year that too", () => {
    expect(at(2026, 0, 31, 18, 5)).toMatch(/^until (18:05|0?6:05 pm)$/i);
    expect(at(2026, 1, 1, 18, 5)).toMatch(/^until .+:05.* on .*Feb/);
    expect(at(2027, 1, 1, 18, 5)).toMatch(/^until .+:05.* on .*2027/);
  });
});

it.each([[5, "5 seconds"], [60, "1 minute"], [90, "90 seconds"], [900, "15 minutes"], [3_600, "1 hour"], [604_800, "7 days"]])("a span of %i seconds is %s", (seconds, text) => {
  expect(spanText(seconds)).toBe(text);
});

it.each([[9, "0:09"], [75, "1:15"], [3_600, "1:00:00"], [21_599, "5:59:59"]])("%i seconds are left as %s", (seconds, text) => {
  expect(countdown(seconds)).toBe(text);
});
