import { describe, expect, it } from "vitest";
import { cursorMoved, posted, readHere, readingOf, type Reading } from "../src/unread.ts";
import { ada, message, roomAt, summary } from "./build.ts";

type Step = (reading: Reading) => Reading;

const from = (lastSeq: number, lastReadSeq: number, unread: number, unreadCapped = false): Reading =>
  readingOf(summary(lastSeq, { room: roomAt(lastSeq), lastReadSeq, unread, unreadCapped }));
const other = (seq: number): Step => (reading) => posted(reading, message(seq), ada);
const own = (seq: number): Step => (reading) => posted(reading, message(seq, { authorId: ada }), ada);
const moved = (lastReadSeq: number, unread: number): Step => (reading) =>
  cursorMoved(reading, { lastReadSeq, unread, unreadCapped: false, mentions: 0 });
const answered = (lastReadSeq: number, unread: number, lastSeq: number, unreadCapped = false): Step => (reading) =>
  cursorMoved(reading, { lastReadSeq, unread, unreadCapped, mentions: 0, lastSeq });
const read = (seq: number): Step => (reading) => readHere(reading, seq);

describe("unread", () => {
  it.each([
    ["goes up with another's message", from(5, 5, 0), [other(6), other(7)], 2],
    ["counts a repeated message once", from(5, 5, 0), [other(6), other(6)], 1],
    ["does not count own messages", from(5, 5, 0), [own(6), other(7)], 1],
    ["does not count what the summary counted", from(5, 3, 2), [other(5)], 2],
    ["does not count below the cursor", from(5, 9, 0), [other(6)], 0],
    ["is gone when all is read here", from(5, 1, 4), [other(6), read(6)], 0],
    ["keeps what is below a part that was read", from(5, 5, 0), [other(6), other(7), other(8), read(7)], 1],
    ["follows another device", from(5, 1, 4), [moved(5, 0)], 0],
    ["follows another device part of the way", from(5, 1, 4), [moved(3, 2)], 2],
    ["counts a message that the answer did not know of yet", from(5, 5, 0), [other(6), other(7), moved(6, 0)], 1],
    ["ignores a cursor that comes late", from(5, 5, 0), [other(6), read(6), moved(5, 1)], 0],
    ["cannot be read beyond the end", from(5, 5, 0), [read(99), other(6)], 1],
    ["adds what came after the server counted", from(5, 1, 4), [other(6), other(7), answered(3, 3, 6)], 4],
    ["counts once what the server counted before it came", from(5, 1, 4), [answered(3, 3, 6), other(6), other(7)], 4],
    ["counts once more after an answer what follows it", from(9, 1, 8), [read(4), answered(4, 5, 9), other(10)], 6],
    ["waits for the server where nobody counted here", from(9, 1, 8), [read(4)], 8],
  ])("%s", (_, start, steps, expected) => {
    expect(steps.reduce((reading, step) => step(reading), start).unread).toBe(expected);
  });
});

describe("unread that the server stopped counting", () => {
  const many = from(5_000, 1, 999, true);

  it.each([
    ["stays so while more comes", [other(5_001)], [1_000, true]],
    ["stays so where somebody read a part of it", [read(2_000)], [999, true]],
    ["is exact when all is read here", [read(5_000)], [0, false]],
    ["is exact when what was not counted is read", [other(5_001), other(5_002), read(5_001)], [1, false]],
    ["stays so when the server says so again", [answered(1_000, 999, 5_000, true)], [999, true]],
    ["is exact when the server says so", [answered(4_500, 500, 5_000), other(5_001)], [501, false]],
  ])("%s", (_, steps, expected) => {
    const { unread, capped } = steps.reduce((reading, step) => step(reading), many);
    expect([unread, capped]).toEqual(expected);
  });
});
