import { expect, it } from "vitest";
import { loadedNewest, receive, startLoading, synced, timelineAt, type Timeline } from "../src/timeline.ts";
import { messages, page, posted } from "./build.ts";
import { dice } from "./dice.ts";

/** What the network makes of the events 1 to `count`: some lost, some twice, some late. */
function disturbed(count: number, roll: (below: number) => number): number[] {
  const sent = Array.from({ length: count }, (_, index) => index + 1);
  const arrived = sent.flatMap((rev) => (roll(5) === 0 ? [] : roll(5) === 0 ? [rev, rev] : [rev]));
  return arrived
    .map((rev, at) => ({ rev, at: at + (roll(3) === 0 ? roll(8) : 0) }))
    .sort((a, b) => a.at - b.at)
    .map(({ rev }) => rev);
}

const missing = (timeline: Timeline, upTo: number) =>
  page(upTo, { messages: messages(timeline.held.rev + 1, upTo) });

function live(seed: number): { timeline: Timeline; last: number; applied: number[] } {
  const roll = dice(seed);
  const last = 1 + roll(60);
  const applied: number[] = [];
  let timeline = loadedNewest(startLoading(timelineAt(0)), { messages: [], hasMore: false });
  let answer: ReturnType<typeof page> | null = null;
  let newest = 0;
  const take = (step: ReturnType<typeof receive>): void => {
    timeline = step.timeline;
    applied.push(...step.applied.map((change) => change.rev));
    if (step.syncNeeded) answer ??= missing(timeline, newest + roll(last - newest + 1));
  };
  for (const rev of disturbed(last, roll)) {
    newest = Math.max(newest, rev);
    take(receive(timeline, posted(rev)));
    if (answer && roll(3) === 0) {
      const late = answer;
      answer = null;
      take(synced(timeline, late));
    }
  }
  take(synced(timeline, missing(timeline, last)));
  return { timeline, last, applied };
}

it("ends with every message exactly once and in order, whatever the network did", () => {
  for (let seed = 1; seed <= 2_000; seed++) {
    const { timeline, last } = live(seed);
    const expected = messages(1, last).map((one) => one.seq);
    expect(timeline.messages.map((one) => one.seq), `seed ${seed}`).toEqual(expected);
    expect([timeline.held.rev, timeline.held.ahead], `seed ${seed}`).toEqual([last, []]);
  }
});

it("applies no event twice and none out of order", () => {
  for (let seed = 1; seed <= 500; seed++) {
    const { applied } = live(seed);
    expect(applied, `seed ${seed}`).toEqual([...new Set(applied)].sort((a, b) => a - b));
  }
});
