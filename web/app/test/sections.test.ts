import type { Conversation, RoomId, RoomType } from "@chat/client";
import { expect, test } from "vitest";
import { neighbour, sectionsOf } from "../src/shell/sections.ts";
import { waitingOf } from "../src/shell/waiting.ts";

const room = (id: RoomId, type: RoomType, unread = 0, mentions = 0): Conversation =>
  ({ room: { id, type, name: id, archivedAt: null }, reading: { unread, mentions, capped: false } }) as Conversation;

const all = [room("a", "public", 3), room("b", "private"), room("dm", "direct", 2), room("c", "public", 1, 1), room("d", "public", 9)];
const usual = { favourites: [], muted: [], collapsed: [], unreadOnly: false };
const lines = (choice: Partial<typeof usual> | { collapsed: string[]; favourites: string[]; muted: string[] }, selected: RoomId | null = null): Record<string, RoomId[]> =>
  Object.fromEntries(sectionsOf(all, { ...usual, ...choice }, selected).map(({ id, list }) => [id, list.map((one) => one.room.id)]));

test("rooms and people stand apart, favourites before them and what is muted behind", () => {
  expect(lines({})).toEqual({ rooms: ["a", "b", "c", "d"], direct: ["dm"] });
  expect(lines({ favourites: ["dm", "b"], muted: ["d"], collapsed: [] })).toEqual({ favourites: ["b", "dm"], rooms: ["a", "c"], direct: [], muted: ["d"] });
});

test("a collapsed section shows what is unread and what is open", () => {
  expect(lines({ collapsed: ["rooms"], favourites: [], muted: [] }, "b")).toEqual({ rooms: ["a", "b", "c", "d"], direct: ["dm"] });
  expect(lines({ collapsed: ["rooms", "muted"], favourites: [], muted: ["d", "c"] })).toEqual({ rooms: ["a"], direct: ["dm"], muted: ["c"] });
});

test("the keys lead through the list from end to end, and among the unread ones only to those", () => {
  const sections = sectionsOf(all, { ...usual, muted: ["d"] }, "a");
  expect(["a", "b", "c", "dm", "d"].map((id) => neighbour(sections, id, 1, false))).toEqual(["b", "c", "dm", "d", "a"]);
  expect(neighbour(sections, "a", -1, false)).toBe("d");
  expect([neighbour(sections, null, 1, false), neighbour(sections, null, -1, false)]).toEqual(["a", "d"]);
  expect([neighbour(sections, "a", 1, true), neighbour(sections, "dm", 1, true)]).toEqual(["c", "a"]);
  expect(neighbour([], "a", 1, false)).toBeNull();
});

test("what is muted waits only where it names the user, and what is written to them alone is personal", () => {
  const rooms = new Map(all.map((one) => [one.room.id, one])) as unknown as Parameters<typeof waitingOf>[0];
  expect(waitingOf(rooms, ["d"])).toEqual({ personal: 3, mentions: 1, unread: 6, capped: false, rooms: 3 });
  expect(waitingOf(rooms, ["c", "dm", "d"])).toEqual({ personal: 1, mentions: 1, unread: 3, capped: false, rooms: 1 });
});
