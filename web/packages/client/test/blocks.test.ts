import { beforeEach, expect, it } from "vitest";
import type { ChatClient } from "../src/client.ts";
import { keptOf, stateOf } from "../src/kept.ts";
import type { Message, RoomSummary } from "../src/types.ts";
import { threadOf } from "../src/view.ts";
import { account, ada, grace, room } from "./build.ts";
import { chatOfAda } from "./chat-of-ada.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";
import { FakeStore, type Range } from "./fake-store.ts";

let clock: FakeClock;
let hub: FakeHub;
let store: FakeStore;
let chat: ChatClient;
let blocked: string[];
/** What the server counts, which knows who is blocked. */
let counted: Partial<RoomSummary>;

const rootId = `${room}-1`;
const says = (authorId: string, content: string, over: Partial<Message> = {}): void => hub.last.tells(...store.post(authorId, `c${store.rev}`, content, over));
const reading = () => chat.getState().rooms.get(room)?.reading;

beforeEach(async () => {
  [clock, hub, store, blocked, counted] = [new FakeClock(), new FakeHub(), new FakeStore(), [], {}];
  const described = (): RoomSummary => ({ ...store.summary(), ...counted });
  hub.answers["Hello"] = (cursors: Record<string, number>) => ({
    user: account(ada), blocked, rooms: [described()], next: null, serverTime: "2026-01-01T00:00:00Z",
    missed: cursors[room] === undefined ? [] : [store.sync(cursors[room])],
  });
  hub.answers["LoadMessages"] = (range: Range) => store.load(range);
  hub.answers["LoadThread"] = (range: Range) => store.thread(rootId, range);
  store.post(ada, "root", "Who comes?");
  store.read(1);
  chat = await chatOfAda(clock, hub, async () => described(), { [`me/blocks/${grace}`]: () => null });
  await clock.pass(0);
  chat.openRoom(room);
  chat.openThread(rootId);
  await clock.pass(0);
});

it("what somebody blocked says is here, and neither unread nor a mention", async () => {
  await chat.blocks.add(grace);
  says(grace, "@ada");
  says(grace, "all", { mentionsRoom: "room" });
  says(grace, "in the thread", { threadId: rootId });
  expect(reading()).toMatchObject({ unread: 0, mentions: 0, lastSeq: 4 });
  expect(threadOf(chat.getState(), rootId)).toMatchObject({ unread: 0, following: false });
  says("linus", "@ada");
  says("linus", "in the thread", { threadId: rootId });
  expect(reading()).toMatchObject({ unread: 1, mentions: 1 });
});

it("what was unread of them is counted anew by the server, as it is when they are blocked no longer", async () => {
  says(grace, "@ada");
  expect(reading()).toMatchObject({ unread: 1, mentions: 1 });
  counted = { unread: 0, mentions: 0 };
  hub.last.tells("BlocksChanged", { userIds: [grace] });
  await clock.pass(0);
  expect(reading()).toMatchObject({ unread: 0, mentions: 0 });
  counted = {};
  await chat.blocks.remove(grace);
  await clock.pass(0);
  expect(reading()).toMatchObject({ unread: 1, mentions: 1 });
  expect(chat.getState().blocked.size).toBe(0);
});

it("who was blocked elsewhere in the meantime is known before what was missed is counted", async () => {
  await hub.last.stop();
  [blocked, counted] = [[grace], { unread: 0, mentions: 0 }];
  store.post(grace, "g1", "@ada");
  await clock.pass(60_000);
  expect(chat.getState().connection.current).toBe("connected");
  expect([...chat.getState().blocked]).toEqual([grace]);
  expect(reading()).toMatchObject({ unread: 0, mentions: 0 });
});

it("who is blocked is kept for a start without a server", () => {
  hub.last.tells("BlocksChanged", { userIds: [grace] });
  const kept = keptOf(chat.getState());
  const again = stateOf(account(ada), kept);
  expect([...again.blocked]).toEqual([grace]);
  expect(again.rooms.get(room)?.unheard).toBe(again.blocked);
  const { blocked: _, ...older } = kept;
  expect(stateOf(account(ada), older).blocked.size).toBe(0);
});
