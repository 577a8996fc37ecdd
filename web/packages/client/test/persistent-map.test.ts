import { expect, it } from "vitest";
import { PersistentMap } from "../src/persistent-map.ts";
import { dice } from "./dice.ts";

it("ends as a plain map does, whatever was put in and taken out, and every state before stays as it was", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const roll = dice(seed);
    const plain = new Map<string, number>();
    let map = PersistentMap.of<string, number>();
    const before: [PersistentMap<string, number>, [string, number][]][] = [];
    for (let step = 0; step < 3_000; step++) {
      const key = `key${roll(2 ** (1 + (seed % 12)))}`;
      if (roll(3) === 0) {
        plain.delete(key);
        map = map.without(key);
      } else {
        plain.set(key, step);
        map = map.with(key, step);
      }
      if (step % 500 === 0) before.push([map, [...plain]]);
    }
    for (const [state, entries] of [...before, [map, [...plain]] as const]) {
      expect([...state].toSorted(), `seed ${seed}`).toEqual([...entries].toSorted());
      expect(state.size).toBe(entries.length);
      expect(entries.every(([key, value]) => state.has(key) && state.get(key) === value)).toBe(true);
    }
  }
});

it("holds keys whose hashes are alike", () => {
  // Pairs whose FNV-1a of 32 bits is the same.
  const alike = ["costarring", "liquid", "declinate", "macallums", "altarage", "zinke"];
  const map = PersistentMap.of(alike.map((key) => [key, key]));
  expect(alike.map((key) => map.get(key))).toEqual(alike);
  expect([map.without("liquid").size, map.without("liquid").has("costarring"), map.without("nobody")]).toEqual([5, true, map]);
});

it("that gets what it has already is the same", () => {
  const map = PersistentMap.of([["a", 1]]);
  expect(map.with("a", 1)).toBe(map);
});
