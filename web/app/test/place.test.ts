import { expect, test } from "vitest";
import { place, pointAt } from "../src/kit/place.ts";

const view = { width: 1_000, height: 700 };
const box = { width: 200, height: 300 };

test("a menu stands below its button, and above it where there is no room below", () => {
  expect(place(pointAt(100, 100), box, view, "below", "start")).toEqual({ left: 100, top: 106 });
  expect(place(pointAt(100, 600), box, view, "below", "start")).toEqual({ left: 100, top: 294 });
  expect(place(pointAt(100, 600), box, view, "above", "start")).toEqual({ left: 100, top: 294 });
  expect(place(pointAt(100, 100), box, view, "above", "start")).toEqual({ left: 100, top: 106 });
});

test("it never leaves the window, however large it is", () => {
  expect(place(pointAt(990, 100), box, view, "below", "start").left).toBe(792);
  expect(place(pointAt(20, 100), box, view, "below", "end").left).toBe(8);
  expect(place(pointAt(20, 350), { width: 200, height: 800 }, view, "below", "start").top).toBe(8);
});
