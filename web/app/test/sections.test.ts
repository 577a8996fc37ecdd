import type { Conversation, NotificationLevel, RoomId, RoomType } from "@chat/client";
import { expect, test } from "vitest";
import { neighbour, sectionsOf } from "../src/shell/sections.ts";
import { waitingOf } from "../src/shell/waiting.ts";

const room = (id: RoomId, type: RoomType, unread = 0, mentions = 0): Conversation =>
  ({ room: { id, type, name: id, archivedAt: null }, reading: { unread, mentions, capped: false }, level: "all" }) as Conversation;

const all = [room("a", "public", 3), room("b", "private"), room("dm", "direct", 2), room("c", "public", 1, 1), room("d", "public", 9)];
const usual = { favourites: [], collapsed: [], unreadOnly: false };

/** The same with these levels. */
const chosen = (levels: Record<RoomId, NotificationLevel>): Conversation[] => all.map((one) => ({ ...one, level: levels[one.room.id] ?? "all" }));

interface Choice {
  favourites?: string[];
  collapsed?: string[];
  levels?: Record<RoomId, NotificationLevel>;
}

const lines = ({ levels = {}, ...choice }: Choice, selected: RoomId | null = null): Record<string, RoomId[]> =>
  Object.fromEntries(sectionsOf(chosen(levels), { ...usual, ...choice }, selected).map(({ id, list }) => [id, list.map((one) => one.room.id)]));

test("rooms and people stand apart, favourites before them and what is muted behind", () => {
  expect(lines({})).toEqual({ rooms: ["a", "b", "c", "d"], direct: ["dm"] });
  expect(lines({ favourites: ["dm", "b"], levels: { d: "none", a: "mentions" } })).toEqual({ favourites: ["b", "dm"], rooms: ["a", "c"], direct: [], muted: ["d"] });
});

test("a collapsed section shows what is unread and what is open", () => {
  expect(lines({ collapsed: ["rooms"] }, "b")).toEqual({ rooms: ["a", "b", "c", "d"], direct: ["dm"] });
  expect(lines({ collapsed: ["rooms", "muted"], levels: { d: "none", c: "none" } })).toEqual({ rooms: ["a"], direct: ["dm"], muted: ["c"] });
  expect(lines({ collapsed: ["rooms"], levels: { a: "mentions", c: "mentions" } })).toEqual({ rooms: ["c", "d"], direct: ["dm"] });
});

test("the keys lead through the list from end to end, and among the unread ones only to those", () => {
  const sections = sectionsOf(chosen({ d: "none" }), usual, "a");
  expect(["a", "b", "c", "dm", "d"].map((id) => neighbour(sections, id, 1, false))).toEqual(["b", "c", "dm", "d", "a"]);
  expect(neighbour(sections, "a", -1, false)).toBe("d");
  expect([neighbour(sections, null, 1, false), neighbour(sections, null, -1, false)]).toEqual(["a", "d"]);
  expect([neighbour(sections, "a", 1, true), neighbour(sections, "dm", 1, true)]).toEqual(["c", "a"]);
  expect(neighbour([], "a", 1, false)).toBeNull();
});

test("what waits is what the user wants to hear of, and what is written to them alone is personal", () => {
  const waiting = (levels: Record<RoomId, NotificationLevel>): unknown =>
    waitingOf(new Map(chosen(levels).map((one) => [one.room.id, one])) as unknown as Parameters<typeof waitingOf>[0]);
  expect(waiting({})).toEqual({ personal: 3, mentions: 1, unread: 15, capped: false, rooms: 4 });
  expect(waiting({ d: "mentions" })).toEqual({ personal: 3, mentions: 1, unread: 6, capped: false, rooms: 3 });
  expect(waiting({ c: "mentions", dm: "mentions", d: "mentions" })).toEqual({ personal: 1, mentions: 1, unread: 3, capped: false, rooms: 1 });
  expect(waiting({ c: "none", dm: "none", d: "none" })).toEqual({ personal: 0, mentions: 0, unread: 3, capped: false, rooms: 1 });
});
