import { describe, expect, it } from "vitest";
import { caughtUp, changed, conversationOf, shownAlready, type Conversation, type ConversationStep } from "../src/conversation.ts";
import { answered, asking, opened as begun } from "../src/log.ts";
import { ofNewest, ofOlder } from "../src/page-stretch.ts";
import type { SyncPage } from "../src/types.ts";
import { ada, message, messages, opened, page, posted, shownIn, summary } from "./build.ts";

const open = (from: number, to: number): Conversation => opened(messages(from, to), to, from > 1);

const seqs = ({ timeline }: Conversation): number[] => shownIn(timeline).map((one) => one.seq);
const sync = (known: Conversation, answer: SyncPage): ConversationStep => caughtUp(known, answer, ada, "answered");

/** Feeds events by their revision, which is their number too. */
function feed(known: Conversation, revs: number[]): { conversation: Conversation; asked: boolean[] } {
  const asked: boolean[] = [];
  for (const rev of revs) {
    const step = changed(known, posted(rev), ada);
    known = step.conversation;
    asked.push(step.syncNeeded);
  }
  return { conversation: known, asked };
}

const held = ({ timeline }: Conversation): number => timeline.held.rev;

describe("events", () => {
  it.each([
    ["in order", [3, 4, 5], 5, [1, 2, 3, 4, 5], [false, false, false]],
    ["twice", [3, 3], 3, [1, 2, 3], [false, false]],
    ["already known", [1, 2], 2, [1, 2], [false, false]],
    ["with one missing", [4], 2, [1, 2], [true]],
    ["out of order", [4, 3], 4, [1, 2, 3, 4], [true, false]],
    ["far out of order", [5, 4, 3], 5, [1, 2, 3, 4, 5], [true, true, false]],
    ["twice beyond a gap", [4, 4], 2, [1, 2], [true, false]],
  ] as const)("that come %s", (_, revs, rev, shown, asks) => {
    const { conversation, asked } = feed(open(1, 2), [...revs]);
    expect([held(conversation), seqs(conversation), asked]).toEqual([rev, shown, asks]);
  });

  it("of a conversation that nobody opened move the revision only", () => {
    const { conversation } = feed(conversationOf(summary(2)), [3, 4]);
    expect([held(conversation), seqs(conversation)]).toEqual([4, []]);
  });

  it("that carry no message move the revision too", () => {
    const left = { kind: "left", rev: 3, roomId: "r1", userId: "ada", memberCount: 1 } as const;
    const { conversation, applied } = changed(open(1, 2), left, ada);
    expect([held(conversation), seqs(conversation), applied]).toEqual([3, [1, 2], [left]]);
  });
});

describe("a sync", () => {
  it("fills the gap, and what waited beyond it follows", () => {
    const step = sync(feed(open(1, 2), [5]).conversation, page(4, { messages: messages(3, 4) }));
    expect([seqs(step.conversation), held(step.conversation), step.applied.length, step.syncNeeded]).toEqual([[1, 2, 3, 4, 5], 5, 1, false]);
  });

  it("that is empty still says that nothing was missing", () => {
    const step = sync(feed(open(1, 2), [4]).conversation, page(4));
    expect([held(step.conversation), step.syncNeeded]).toEqual([4, false]);
  });

  it("that does not reach the waiting event asks again", () => {
    expect(sync(feed(open(1, 2), [6]).conversation, page(4, { messages: messages(3, 4) })).syncNeeded).toBe(true);
  });

  it("whose answer is overtaken changes nothing", () => {
    const { conversation } = feed(open(1, 2), [3, 4]);
    expect(sync(conversation, page(3, { messages: messages(3, 3) })).conversation).toBe(conversation);
  });

  it("brings later states of messages that are shown, and leaves out those above the loaded range", () => {
    const edited = [message(5, { rev: 11, content: "new" }), message(1, { rev: 12 })];
    const { conversation } = sync(open(4, 6), page(12, { messages: edited }));
    expect([seqs(conversation), shownIn(conversation.timeline)[1]?.content]).toEqual([[4, 5, 6], "new"]);
  });

  it("counts every message once, in whatever order it brings them", () => {
    const { conversation } = sync(open(1, 2), page(6, { messages: [message(4, { rev: 4 }), message(3, { rev: 5 }), message(5, { rev: 6 })] }));
    expect(conversation.reading.unread).toBe(3);
  });

  it("that missed too much empties the conversation for a reload", () => {
    const { conversation } = sync(open(1, 9), page(5_000, { resync: true }));
    expect([conversation.timeline.phase, seqs(conversation), held(conversation)]).toEqual(["loading", [], 5_000]);
  });
});

describe("pages", () => {
  const older = (known: Conversation, from: number, to: number, meanwhile = (one: Conversation): Conversation => one): Conversation => {
    const now = meanwhile({ ...known, timeline: asking(known.timeline, "older") });
    const stretch = ofOlder({ messages: messages(from, to), hasMore: from > 1 }, to + 1);
    return { ...now, timeline: answered(now.timeline, "older", stretch, ada) };
  };

  it("older ones go before, each message once", () => {
    const now = older(open(51, 100), 1, 50);
    expect([seqs(now), now.timeline.stretches.length]).toEqual([messages(1, 100).map((one) => one.seq), 1]);
  });

  it("an older one that no longer touches what is shown is not shown", () => {
    expect(seqs(older(open(90, 91), 1, 50))).toEqual([90, 91]);
  });

  it("an edit that comes while one is on its way is not undone by it", () => {
    const edit = message(7, { rev: 101, content: "new" });
    const now = older(open(51, 100), 1, 50, (one) => changed(one, { kind: "changed", rev: 101, message: edit, by: "told" }, ada).conversation);
    expect(shownIn(now.timeline)[6]).toBe(edit);
  });

  it("the newest keeps what came while it was on its way", () => {
    const known = conversationOf(summary(10));
    const { conversation } = feed({ ...known, timeline: asking(begun(known.timeline), "newest") }, [11, 12]);
    const timeline = answered(conversation.timeline, "newest", ofNewest({ messages: messages(9, 11), hasMore: true }), ada);
    expect(seqs({ ...conversation, timeline })).toEqual([9, 10, 11, 12]);
  });

  it("an acknowledgement is shown before the events that precede it", () => {
    const now = shownAlready(open(1, 2), message(4), ada);
    expect([seqs(now), held(now), seqs(feed(now, [3, 4]).conversation)]).toEqual([[1, 2, 4], 2, [1, 2, 3, 4]]);
  });

  it("a later revision of a message is never replaced by an earlier one", () => {
    const now = shownAlready(shownAlready(open(1, 2), message(2, { rev: 9, content: "new" }), ada), message(2), ada);
    expect(shownIn(now.timeline)[1]?.content).toBe("new");
  });
});
