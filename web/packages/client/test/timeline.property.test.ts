import { expect, it } from "vitest";
import { caughtUp, changed, type Conversation, type ConversationStep } from "../src/conversation.ts";
import type { SyncPage } from "../src/types.ts";
import { ada, messages, opened, page, posted, shownIn } from "./build.ts";
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

const missing = ({ timeline }: Conversation, upTo: number): SyncPage => page(upTo, { messages: messages(timeline.held.rev + 1, upTo) });

function live(seed: number): { conversation: Conversation; last: number; applied: number[] } {
  const roll = dice(seed);
  const last = 1 + roll(60);
  const applied: number[] = [];
  let conversation = opened([], 0);
  let answer: SyncPage | null = null;
  let newest = 0;
  const take = (step: ConversationStep): void => {
    conversation = step.conversation;
    applied.push(...step.applied.map((change) => change.rev));
    if (step.syncNeeded) answer ??= missing(conversation, newest + roll(last - newest + 1));
  };
  for (const rev of disturbed(last, roll)) {
    newest = Math.max(newest, rev);
    take(changed(conversation, posted(rev), ada));
    if (answer && roll(3) === 0) {
      const late = answer;
      answer = null;
      take(caughtUp(conversation, late, ada, "answered"));
    }
  }
  take(caughtUp(conversation, missing(conversation, last), ada, "answered"));
  return { conversation, last, applied };
}

it("ends with every message exactly once and in order, whatever the network did", () => {
  for (let seed = 1; seed <= 1_000; seed++) {
    const { conversation, last } = live(seed);
    const expected = messages(1, last).map((one) => one.seq);
    expect(shownIn(conversation.timeline).map((one) => one.seq), `seed ${seed}`).toEqual(expected);
    expect(conversation.timeline.held, `seed ${seed}`).toEqual({ rev: last, ahead: [] });
    expect(conversation.reading.unread, `seed ${seed}`).toBe(last);
  }
}, 60_000);

it("applies no event twice and none out of order", () => {
  for (let seed = 1; seed <= 500; seed++) {
    const { applied } = live(seed);
    expect(applied, `seed ${seed}`).toEqual([...new Set(applied)].sort((a, b) => a - b));
  }
});
