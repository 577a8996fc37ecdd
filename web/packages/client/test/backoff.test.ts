import { expect, it } from "vitest";
import { backoff } from "../src/backoff.ts";

it.each([
  [0, 0, 0],
  [0, 0.999, 999],
  [1, 0, 1_000],
  [1, 1, 2_000],
  [3, 0, 4_000],
  [3, 1, 8_000],
  [5, 1, 30_000],
  [500, 0, 15_000],
  [500, 1, 30_000],
])("waits before try %i at chance %d for %i ms", (attempt, random, expected) => {
  expect(backoff(attempt, random)).toBe(expected);
});
