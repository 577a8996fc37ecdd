import { describe, expect, it } from "vitest";
import * as logs from "../src/log.ts";
import type { MessageEvent } from "../src/events.ts";
import { newest, type Log } from "../src/log.ts";
import { ofAround, ofNewer, ofNewest, ofOlder } from "../src/page-stretch.ts";
import type { Stretch } from "../src/stretch.ts";
import { ada, message, messages, shownIn } from "./build.ts";

const last = 10_000;

/** What the server answers of a room with so many messages. */
const page = (from: number, to: number): { messages: ReturnType<typeof messages>; hasMore: boolean } => {
  const [first, end] = [Math.max(1, from), Math.min(last, to)];
  return { messages: messages(first, end), hasMore: first > 1 || end < last };
};

type Step = (log: Log) => Log;

const loaded = (what: logs.Asked, stretch: Stretch, place?: number): Step => (log) =>
  logs.answered(logs.asking(log, what), what, stretch, ada, place);
const loadNewest = loaded("newest", ofNewest(page(last - 49, last)));
const around = (seq: number): Step => (log) => logs.shownAt(loaded("around", ofAround(page(seq - 24, seq + 25), seq, 50), seq)(log), seq);
const older: Step = (log) => {
  const from = logs.shownOf(log)?.from ?? 0;
  return loaded("older", ofOlder({ ...page(from - 50, from - 1), hasMore: from > 51 }, from))(log);
};
const newer: Step = (log) => {
  const to = logs.shownOf(log)?.to ?? 0;
  return loaded("newer", ofNewer({ ...page(to + 1, to + 50), hasMore: to + 50 < last }, to))(log);
};
const show = (place: number): Step => (log) => logs.shownAt(log, place);
const times = (count: number, step: Step): Step => (log) => Array.from({ length: count }).reduce<Log>(step, log);

const opened = (...steps: Step[]): Log => steps.reduce((log, step) => step(log), logs.watched(logs.emptyLog()));
const held = ({ stretches }: Log): [number, number][] => stretches.map(({ from, to }) => [from, to]);
const shown = (log: Log): [number | undefined, number | undefined] => [shownIn(log)[0]?.seq, shownIn(log).at(-1)?.seq];

describe("stretches of a log", () => {
  it.each<[string, Step[], [number, number][], [number, number]]>([
    ["the newest are one that goes on", [loadNewest], [[9_951, newest]], [9_951, 10_000]],
    ["those around a message are another, with a gap behind it", [loadNewest, around(500)], [[476, 525], [9_951, newest]], [476, 525]],
    ["going back to the newest keeps what was looked at", [loadNewest, around(500), show(newest)], [[476, 525], [9_951, newest]], [9_951, 10_000]],
    ["older ones extend what is shown", [loadNewest, around(500), older], [[426, 525], [9_951, newest]], [426, 525]],
    ["newer ones extend what is shown", [loadNewest, around(500), newer], [[476, 575], [9_951, newest]], [476, 575]],
    ["two that meet become one", [loadNewest, around(500), around(580), show(500), newer], [[476, 605], [9_951, newest]], [476, 605]],
    ["two that overlap become one", [loadNewest, around(500), around(520)], [[476, 545], [9_951, newest]], [476, 545]],
    ["one that fits between two joins all three", [loadNewest, around(500), around(600), around(550)], [[476, 625], [9_951, newest]], [476, 625]],
    ["reading on leads to the newest", [loadNewest, around(9_890), newer], [[9_866, newest]], [9_866, 10_000]],
    ["around the first there is nothing older", [loadNewest, around(1)], [[1, 26], [9_951, newest]], [1, 26]],
    ["around the last there is nothing newer", [around(9_990)], [[9_966, newest]], [9_966, 10_000]],
    ["the beginning is reached", [around(30), older], [[1, 55]], [1, 55]],
    ["of those looked at before the last few stay", [loadNewest, ...[1_000, 2_000, 3_000, 4_000, 5_000].map(around)],
      [[1_976, 2_025], [2_976, 3_025], [3_976, 4_025], [4_976, 5_025], [9_951, newest]], [4_976, 5_025]],
  ])("%s", (_, steps, stretches, part) => {
    const log = opened(...steps);
    expect([held(log), shown(log), log.phase]).toEqual([stretches, part, "open"]);
  });

  it("leave out replies, so that numbers have holes and nothing is taken to be missing", () => {
    const evens = (from: number, to: number) => messages(from, to).filter(({ seq }) => seq % 2 === 0);
    const log = opened(
      loaded("newest", ofNewest({ messages: evens(92, 100), hasMore: true })),
      loaded("older", ofOlder({ messages: evens(80, 91), hasMore: true }, 92)),
    );
    expect([held(log), shown(log)]).toEqual([[[80, newest]], [80, 100]]);
  });

  it("change in place, each of them", () => {
    const log = opened(loadNewest, around(500));
    const edit = (seq: number): Step => (one) =>
      logs.entered(one, { kind: "changed", rev: 20_000, message: message(seq, { rev: 20_000, content: "new" }), by: "told" }, ada);
    const now = [edit(500), edit(9_960), edit(700)].reduce((one, step) => step(one), log);
    expect([logs.heldIn(now, 500)?.content, logs.heldIn(now, 9_960)?.content, logs.heldIn(now, 700)]).toEqual(["new", "new", undefined]);
  });

  it("grow at the end while somebody reads elsewhere, a page or two", () => {
    const post = (seq: number): Step => (one) => logs.entered(one, { kind: "posted", rev: seq, message: message(seq), by: "told" }, ada);
    const log = Array.from({ length: 1_000 }, (_, index) => post(last + 1 + index)).reduce((one, step) => step(one), opened(loadNewest, around(500)));
    expect([shown(log), log.stretches.at(-1)?.messages.at(-1)?.seq, (log.stretches.at(-1)?.messages.length ?? 0) <= 100]).toEqual([[476, 525], 11_000, true]);
  });
});

describe("what is shown", () => {
  it("begins anew where it does not go on from what was, and only there", () => {
    const version = (...steps: Step[]): number => opened(...steps).version;
    const before = version(loadNewest);
    expect(version(loadNewest, older, older)).toBe(before);
    expect(version(loadNewest, around(500))).toBe(before + 1);
    expect(version(loadNewest, around(500), newer, older, show(510))).toBe(before + 1);
    expect(version(loadNewest, around(500), show(newest))).toBe(before + 2);
    expect(version(loadNewest, older, (log) => logs.keepNewest(log, 60))).toBe(before + 1);
  });

  it("is bounded for who reads upwards without end: what is far below goes, the newest page stays", () => {
    const log = opened(loadNewest, times(40, (one) => logs.keepOldest(older(one))));
    expect([shownIn(log).length, shown(log)[0], log.stretches.length, log.stretches.at(-1)?.messages.length]).toEqual([1_000, 7_951, 2, 50]);
    expect(log.version).toBe(opened(loadNewest).version);
  });

  it("is what was asked for last although something else is here already", () => {
    const log = opened(loadNewest, show(500));
    expect([log.phase, shown(log)]).toEqual(["loading", [undefined, undefined]]);
  });
});

describe("what nobody looks at", () => {
  it("is a page of the newest", () => {
    const log = logs.unwatched(opened(loadNewest, older, around(500)));
    expect([held(log), shownIn(log).length]).toEqual([[[9_951, newest]], 50]);
  });

  it("is nothing where the newest were not there", () => {
    const log = logs.unwatched(opened(around(500)));
    expect([held(log), log.phase]).toEqual([[], "closed"]);
  });
});

describe("a page that is on its way", () => {
  const [edit, deletion] = [message(510, { rev: 20_001, content: "new" }), message(511, { rev: 20_002, content: "", deletedAt: "2026-01-02T00:00:00Z" })];
  const stretch = ofAround(page(476, 525), 500, 50);

  it("does not undo what happened meanwhile, of which no message was here", () => {
    const asked = logs.asking(opened(loadNewest), "around");
    const reaction = { kind: "reacted", rev: 20_003, messageId: "r1-512", userId: "grace", emoji: "👍", reactions: [{ emoji: "👍", count: 1, userIds: ["grace"] }], chosen: true } satisfies MessageEvent;
    const changes = [edit, deletion].map((one) => ({ kind: "changed", rev: one.rev, message: one, by: "told" }) as const);
    const log = logs.answered([...changes, reaction].reduce((one, change) => logs.entered(one, change, ada), asked), "around", stretch, ada, 500);
    expect([logs.heldIn(log, 510), logs.heldIn(log, 511), logs.heldIn(log, 512)?.reactions]).toEqual([edit, deletion, reaction.reactions]);
    expect(log.aside).toEqual([]);
  });

  it("that never comes leaves nothing behind", () => {
    const asked = logs.entered(logs.asking(opened(loadNewest), "around"), { kind: "changed", rev: edit.rev, message: edit, by: "told" }, ada);
    expect(logs.answered(asked, "around", null, ada)).toMatchObject({ asked: [], aside: [], version: asked.version });
  });

  it("is worthless after everything was forgotten", () => {
    const asked = logs.asking(opened(loadNewest), "around");
    expect(logs.emptied(asked)).toMatchObject({ asked: [], phase: "loading", stretches: [] });
    expect(logs.emptied(asked).life).not.toBe(asked.life);
  });
});
