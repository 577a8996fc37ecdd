import { describe, expect, it } from "vitest";
import { insert, loadedNewest, loadedOlder, receive, startLoading, synced, timelineAt, type Timeline } from "../src/timeline.ts";
import { message, messages, page, posted } from "./build.ts";

const open = (from: number, to: number): Timeline =>
  loadedNewest(startLoading(timelineAt(to)), { messages: messages(from, to), hasMore: from > 1 });

const seqs = (timeline: Timeline): number[] => timeline.messages.map((one) => one.seq);

/** Feeds events by their revision, which is their number too. */
function feed(timeline: Timeline, revs: number[]): { timeline: Timeline; asked: boolean[] } {
  const asked: boolean[] = [];
  for (const rev of revs) {
    const step = receive(timeline, posted(rev));
    timeline = step.timeline;
    asked.push(step.syncNeeded);
  }
  return { timeline, asked };
}

describe("events", () => {
  it.each([
    ["in order", [3, 4, 5], 5, [1, 2, 3, 4, 5], [false, false, false]],
    ["twice", [3, 3], 3, [1, 2, 3], [false, false]],
    ["already known", [1, 2], 2, [1, 2], [false, false]],
    ["with one missing", [4], 2, [1, 2], [true]],
    ["out of order", [4, 3], 4, [1, 2, 3, 4], [true, false]],
    ["far out of order", [5, 4, 3], 5, [1, 2, 3, 4, 5], [true, true, false]],
    ["twice beyond a gap", [4, 4], 2, [1, 2], [true, false]],
  ] as const)("that come %s", (_, revs, held, shown, asks) => {
    const { timeline, asked } = feed(open(1, 2), [...revs]);
    expect([timeline.held.rev, seqs(timeline), asked]).toEqual([held, shown, asks]);
  });

  it("of a conversation that nobody opened move the revision only", () => {
    const { timeline } = feed(timelineAt(2), [3, 4]);
    expect([timeline.held.rev, seqs(timeline)]).toEqual([4, []]);
  });

  it("that carry no message move the revision too", () => {
    const joined = { kind: "left", rev: 3, roomId: "r1", userId: "ada", memberCount: 1 } as const;
    const { timeline, applied } = receive(open(1, 2), joined);
    expect([timeline.held.rev, seqs(timeline), applied]).toEqual([3, [1, 2], [joined]]);
  });
});

describe("a sync", () => {
  it("fills the gap, and what waited beyond it follows", () => {
    const { timeline } = feed(open(1, 2), [5]);
    const step = synced(timeline, page(4, { messages: messages(3, 4) }));
    expect([seqs(step.timeline), step.timeline.held.rev, step.applied.length, step.syncNeeded]).toEqual([
      [1, 2, 3, 4, 5], 5, 1, false,
    ]);
  });

  it("that is empty still says that nothing was missing", () => {
    const { timeline } = feed(open(1, 2), [4]);
    const step = synced(timeline, page(4));
    expect([step.timeline.held.rev, step.syncNeeded]).toEqual([4, false]);
  });

  it("that does not reach the waiting event asks again", () => {
    const { timeline } = feed(open(1, 2), [6]);
    expect(synced(timeline, page(4, { messages: messages(3, 4) })).syncNeeded).toBe(true);
  });

  it("whose answer is overtaken changes nothing", () => {
    const { timeline } = feed(open(1, 2), [3, 4]);
    expect(synced(timeline, page(3, { messages: messages(3, 3) })).timeline).toBe(timeline);
  });

  it("brings later states of messages that are shown, and leaves out those above the loaded range", () => {
    const edited = [message(5, { rev: 11, content: "new" }), message(1, { rev: 12 })];
    const { timeline } = synced(open(4, 6), page(12, { messages: edited }));
    expect([seqs(timeline), timeline.messages[1]?.content]).toEqual([[4, 5, 6], "new"]);
  });

  it("that missed too much empties the conversation for a reload", () => {
    const { timeline } = synced(open(1, 9), page(5_000, { resync: true }));
    expect([timeline.phase, seqs(timeline), timeline.held.rev]).toEqual(["loading", [], 5_000]);
  });
});

describe("pages", () => {
  it("older ones go before, each message once", () => {
    const timeline = loadedOlder(open(51, 100), { messages: messages(1, 50), hasMore: false });
    expect([seqs(timeline), timeline.hasOlder]).toEqual([messages(1, 100).map((one) => one.seq), false]);
  });

  it("an older one that no longer touches what is shown is dropped", () => {
    expect(seqs(loadedOlder(open(90, 91), { messages: messages(1, 50), hasMore: false }))).toEqual([90, 91]);
  });

  it("the newest keeps what came while it was on its way", () => {
    const { timeline } = feed(startLoading(timelineAt(10)), [11, 12]);
    expect(seqs(loadedNewest(timeline, { messages: messages(9, 11), hasMore: true }))).toEqual([9, 10, 11, 12]);
  });

  it("an acknowledgement is shown before the events that precede it", () => {
    const timeline = insert(open(1, 2), [message(4)]);
    expect([seqs(timeline), timeline.held.rev, seqs(feed(timeline, [3, 4]).timeline)]).toEqual([[1, 2, 4], 2, [1, 2, 3, 4]]);
  });

  it("a later revision of a message is never replaced by an earlier one", () => {
    const timeline = insert(insert(open(1, 2), [message(2, { rev: 9, content: "new" })]), [message(2)]);
    expect(timeline.messages[1]?.content).toBe("new");
  });
});
