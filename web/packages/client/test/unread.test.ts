import { describe, expect, it } from "vitest";
import { cursorMoved, isDoubtful, posted, readHere, readingOf, reopened, told, type Reading } from "../src/unread.ts";
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
    ["stays where a count of the same position comes late", from(9, 4, 5), [answered(4, 4, 8)], 5],
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

describe("mentions", () => {
  const naming = (seq: number, over = {}): Step => (reading) => posted(reading, message(seq, { mentions: [ada], ...over }), ada);
  const edited = (seq: number, mentions: string[]): Step => (reading) => told(reading, message(seq, { rev: 99, mentions }), ada, message(seq));
  const deleted = (seq: number): Step => (reading) => told(reading, message(seq, { rev: 99, deletedAt: "2026-01-02T00:00:00Z" }), ada, undefined);

  it.each([
    ["are counted apart from what is unread", [other(6), naming(7)], [2, 1]],
    ["are those of all who are there too", [naming(6, { mentions: [], mentionsRoom: "here" })], [1, 1]],
    ["are not those of the user's own", [naming(6, { authorId: ada, mentionsRoom: "room" })], [0, 0]],
    ["begin with an edit", [other(6), edited(6, [ada])], [1, 1]],
    ["end with an edit", [naming(6), edited(6, [])], [1, 0]],
    ["end with the message", [naming(6), naming(7), deleted(6)], [1, 1]],
    ["end when they are read", [naming(6), naming(7), read(6)], [1, 1]],
    ["of another device's reading too", [naming(6), naming(7), answered(6, 0, 6)], [1, 1]],
  ])("%s", (_, steps, expected) => {
    const { unread, mentions } = steps.reduce((reading, step) => step(reading), from(5, 5, 0));
    expect([unread, mentions]).toEqual(expected);
  });

  it("of a message that nobody counted here, and that is not held, are asked for", () => {
    const counted = { ...from(5, 1, 4), mentions: 1 };
    const change = message(3, { rev: 99, deletedAt: "2026-01-02T00:00:00Z" });
    expect([isDoubtful(counted, change, ada, undefined), isDoubtful(counted, change, ada, message(3)), isDoubtful(from(5, 1, 4), change, ada, undefined)])
      .toEqual([true, false, false]);
  });
});

describe("messages that were marked as unread", () => {
  const marked = cursorMoved(from(9, 9, 0), { lastReadSeq: 4, unread: 5, unreadCapped: false, mentions: 1, lastSeq: 9, markedUnread: true });

  it("are unread again, and nothing else moves the cursor back", () => {
    const stale = cursorMoved(from(9, 9, 0), { lastReadSeq: 4, unread: 5, unreadCapped: false, mentions: 1, lastSeq: 9, markedUnread: false });
    expect([marked.lastReadSeq, marked.unread, marked.mentions, stale.lastReadSeq]).toEqual([4, 5, 1, 9]);
  });

  it("stay so while their room is still open, until it is opened anew or something later is read", () => {
    expect([readHere(marked, 9).unread, readHere(reopened(marked), 9).unread, [other(10), read(10)].reduce((one, step) => step(one), marked).unread]).toEqual([5, 0, 0]);
  });
});
