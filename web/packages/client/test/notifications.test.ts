import { beforeEach, expect, it } from "vitest";
import type { ChatClient } from "../src/client.ts";
import { keptOf, stateOf } from "../src/kept.ts";
import { nothingSaid } from "../src/state.ts";
import type { Message, NotificationLevel, NotificationSettings, RoomSummary } from "../src/types.ts";
import { account, ada, grace, room } from "./build.ts";
import { chatOfAda } from "./chat-of-ada.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";
import { FakeStore, type Range } from "./fake-store.ts";

let clock: FakeClock;
let hub: FakeHub;
let store: FakeStore;
let chat: ChatClient;
let level: NotificationLevel;
let came: string[];

const night: NotificationSettings = { quietHours: { from: "22:00", to: "07:30", timeZone: "Europe/London" }, keywords: ["engine"] };
const levelNow = () => chat.getState().rooms.get(room)?.level;
const says = (authorId: string, content: string, over: Partial<Message> = {}): void => hub.last.tells(...store.post(authorId, `c${store.rev}`, content, over));

beforeEach(async () => {
  [clock, hub, store, level, came] = [new FakeClock(), new FakeHub(), new FakeStore(), "mentions", []];
  const described = (): RoomSummary => ({ ...store.summary(), level });
  hub.answers["Hello"] = (cursors: Record<string, number>) => ({
    user: account(ada), blocked: [], notifications: night, invites: [], rooms: [described()], next: null, serverTime: "2026-01-01T00:00:00Z",
    missed: cursors[room] === undefined ? [] : [store.sync(cursors[room])],
  });
  hub.answers["LoadMessages"] = (range: Range) => store.load(range);
  store.post(grace, "first", "hello");
  chat = await chatOfAda(clock, hub, async () => described(), {
    [`rooms/${room}/notifications`]: () => ({ roomId: room, level: "none" }),
    "me/notifications": () => ({ ...night, keywords: [] }),
  });
  chat.onMessage(({ content }, kind) => came.push(kind === "posted" ? content : `${kind}: ${content}`));
  await clock.pass(0);
});

it("the greeting says of what the user wants to be notified", () => {
  expect([levelNow(), chat.getState().notifications]).toEqual(["mentions", night]);
});

it("what is chosen is known at once, and what is chosen elsewhere when it is told", async () => {
  await chat.notifications.choose(room, "none");
  expect(levelNow()).toBe("none");
  await chat.notifications.update({ keywords: [] });
  expect(chat.getState().notifications).toEqual({ ...night, keywords: [] });
  hub.last.tells("RoomNotificationsChanged", { roomId: room, level: "all" });
  hub.last.tells("NotificationsChanged", night);
  expect([levelNow(), chat.getState().notifications]).toEqual(["all", night]);
  hub.last.tells("RoomNotificationsChanged", { roomId: "r-of-others", level: "none" });
  expect(chat.getState().rooms.has("r-of-others")).toBe(false);
});

it("what was chosen elsewhere while there was no connection is known after it", async () => {
  await hub.last.stop();
  level = "none";
  await clock.pass(60_000);
  expect(levelNow()).toBe("none");
});

it("a level is kept for a start without a server, and what a version before kept or says has none", async () => {
  const kept = keptOf(chat.getState());
  expect(stateOf(account(ada), kept).rooms.get(room)?.level).toBe("mentions");
  const older = kept.rooms.map((one) => ({ ...one, summary: { ...one.summary, level: undefined as unknown as NotificationLevel } }));
  expect(stateOf(account(ada), { ...kept, rooms: older }).rooms.get(room)?.level).toBe("all");
  hub.answers["Hello"] = () => ({ user: account(ada), rooms: [], next: null, serverTime: "2026-01-01T00:00:00Z", missed: [] });
  await hub.last.stop();
  await clock.pass(60_000);
  expect(chat.getState().notifications).toEqual(nothingSaid);
});

it("each message that comes is told once, and so is each change of its text", async () => {
  says(grace, "one");
  says(ada, "mine");
  says(grace, "in a thread", { threadId: `${room}-1` });
  const edit = store.edit(2, "one more");
  if (edit) hub.last.tells(...edit);
  hub.last.tells("MessagePosted", store.message(2));
  const gone = store.delete(2);
  if (gone) hub.last.tells(...gone);
  expect(came).toEqual(["one", "mine", "in a thread", "changed: one more", "changed: "]);
});

it("what was missed where somebody looks is told in its order", async () => {
  chat.openRoom(room);
  await clock.pass(0);
  await hub.last.stop();
  store.edit(1, "hello again");
  store.post(grace, "m1", "missed");
  store.post(grace, "m2", "missed too");
  await clock.pass(60_000);
  says(grace, "after");
  expect(came).toEqual(["changed: hello again", "missed", "missed too", "after"]);
});

it("whoever does not listen any more is told nothing", () => {
  const told: string[] = [];
  const undo = chat.onMessage(({ content }) => told.push(content));
  says(grace, "one");
  undo();
  says(grace, "two");
  expect(told).toEqual(["one"]);
});
