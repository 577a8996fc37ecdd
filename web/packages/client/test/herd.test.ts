import { expect, it } from "vitest";
import type { ChatClient } from "../src/client.ts";
import { nothingSaid } from "../src/state.ts";
import type { Welcome } from "../src/types.ts";
import { account, ada, message, messages, page, room, roomAt, summary, shownIn } from "./build.ts";
import { chatOfAda } from "./chat-of-ada.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";

interface Member {
  chat: ChatClient;
  clock: FakeClock;
  hub: FakeHub;
}

/** Somebody whose dice fall like this, in a room of so many. */
async function member(random: number, members: number): Promise<Member> {
  const [clock, hub] = [new FakeClock(random), new FakeHub()];
  const of = (rev: number) => ({ ...roomAt(rev), memberCount: members });
  const welcome: Welcome = { user: account(ada), blocked: [], notifications: nothingSaid, invites: [], rooms: [summary(2, { room: of(2) })], next: null, missed: [], serverTime: "2026-01-01T00:00:00Z", awayAfter: 0 };
  hub.answers["Hello"] = () => welcome;
  hub.answers["LoadMessages"] = () => ({ messages: messages(1, 2), hasMore: false });
  hub.answers["Sync"] = () => page(4, { room: of(4), messages: messages(3, 4) });
  const chat = await chatOfAda(clock, hub, async () => summary(4));
  await clock.pass(0);
  chat.openRoom(room);
  await clock.pass(0);
  return { chat, clock, hub };
}

const seqs = ({ chat }: Member): number[] => shownIn(chat.getState().rooms.get(room)?.timeline).map((one) => one.seq);

/** When each asked, in milliseconds after they were told that something was lost. */
async function asked(members: number, people: number): Promise<number[]> {
  const times: number[] = [];
  for (let person = 0; person < people; person++) {
    const one = await member(person / people, members);
    one.hub.last.tells("Resync", { roomId: room, since: 0, missed: null });
    let passed = 0;
    for (; one.hub.last.called("Sync").length === 0 && passed <= 20_000; passed += 100) await one.clock.pass(100);
    times.push(passed);
  }
  return times;
}

it("what was lost to all in a large room is not asked for by all at once, and the larger it is the less so", async () => {
  const [few, many, most] = [await asked(5, 10), await asked(10_000, 10), await asked(1_000_000, 10)];
  expect([new Set(few), new Set(many).size, new Set(most).size]).toEqual([new Set([0]), 10, 10]);
  expect([Math.max(...many), Math.max(...most)]).toEqual([4_500, 9_000]);
});

it("the events that follow wait with it, and all is there in the end, for one question", async () => {
  const ones = await member(0.5, 10_000);
  ones.hub.last.tells("Resync", { roomId: room, since: 0, missed: null });
  ones.hub.last.tells("MessagePosted", message(5));
  ones.hub.last.tells("Resync", { roomId: room, since: 0, missed: null });
  await ones.clock.pass(2_000);
  expect(ones.hub.last.called("Sync")).toEqual([]);
  await ones.clock.pass(1_000);
  expect([ones.hub.last.called("Sync").length, seqs(ones)]).toEqual([1, [1, 2, 3, 4, 5]]);
});

it("a new connection brings what was lost, and nobody asks any more", async () => {
  const ones = await member(0.5, 10_000);
  ones.hub.last.tells("Resync", { roomId: room, since: 0, missed: null });
  ones.hub.last.breaks();
  await ones.clock.pass(20_000);
  expect(ones.hub.links.flatMap((link) => link.called("Sync"))).toEqual([]);
});

it("what the server has caught up with for all is taken from it, and nobody asks", async () => {
  const one = await member(0.5, 500);
  one.hub.last.tells("Resync", { roomId: room, since: 2, missed: page(4, { messages: messages(3, 4) }) });
  one.hub.last.tells("MessagePosted", message(5));
  await one.clock.pass(20_000);
  expect([seqs(one), one.hub.last.called("Sync")]).toEqual([[1, 2, 3, 4, 5], []]);
});

it("who lacks more than the server has caught up with asks all the same, and who has it all does not", async () => {
  const behind = await member(0, 5);
  behind.hub.last.tells("Resync", { roomId: room, since: 3, missed: page(4, { messages: [message(4)] }) });
  await behind.clock.pass(0);
  expect([seqs(behind), behind.hub.last.called("Sync").length]).toEqual([[1, 2, 3, 4], 1]);

  const ahead = await member(0, 5);
  ahead.hub.last.tells("Resync", { roomId: room, since: 1, missed: page(2, { messages: [message(2)] }) });
  await ahead.clock.pass(20_000);
  expect(ahead.hub.last.called("Sync")).toEqual([]);
});
