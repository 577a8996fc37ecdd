import { beforeEach, describe, expect, it } from "vitest";
import type { ChatClient } from "../src/client.ts";
import type { RoomSummary } from "../src/types.ts";
import { account, ada, room, summary } from "./build.ts";
import { chatOfAda } from "./chat-of-ada.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";

let clock: FakeClock;
let hub: FakeHub;
let chat: ChatClient;
let described: () => Promise<RoomSummary>;

const unheard = { roomId: room, rev: 0 };
const shows = (): boolean => chat.getState().rooms.has(room);
const outside = (rev: number): RoomSummary => summary(rev, { role: null, lastReadSeq: 0 });
const inTime = <T>(ms: number, answer: () => T): Promise<T> => new Promise((resolve) => clock.after(ms, () => resolve(answer())));

beforeEach(async () => {
  [clock, hub] = [new FakeClock(), new FakeHub()];
  hub.answers["Hello"] = () => ({ user: account(ada), rooms: [summary(2)], next: null, missed: [], serverTime: "2026-01-01T00:00:00Z" });
  chat = await chatOfAda(clock, hub, () => described());
  await clock.pass(0);
});

describe("a notice of leaving without a revision", () => {
  it("takes the room away: it was left where nobody here heard of it", async () => {
    described = async () => outside(5);
    hub.last.tells("RoomLeft", unheard);
    await clock.pass(0);
    expect(shows()).toBe(false);
  });

  it("takes a private room away, of which an outsider is told nothing", async () => {
    described = () => Promise.reject(Response.json({ code: "not_found", title: "There is no such room" }, { status: 404 }));
    hub.last.tells("RoomLeft", unheard);
    await clock.pass(0);
    expect(shows()).toBe(false);
  });

  it("takes a room away from which the user is banned", async () => {
    described = () => Promise.reject(Response.json({ code: "banned", title: "You are banned from this room: Spam" }, { status: 403 }));
    hub.last.tells("RoomLeft", unheard);
    await clock.pass(0);
    expect(shows()).toBe(false);
  });

  it("leaves the room where only a proxy says that there is none, until the server itself is heard", async () => {
    described = () => Promise.reject(new Response("nothing here", { status: 404 }));
    hub.last.tells("RoomLeft", unheard);
    await clock.pass(0);
    expect(shows()).toBe(true);
    described = async () => outside(5);
    await clock.pass(5_000);
    expect(shows()).toBe(false);
  });

  it("that Ada's return has overtaken leaves the room, as it is now", async () => {
    described = async () => summary(7, { unread: 3, lastReadSeq: 4 });
    hub.last.tells("RoomLeft", unheard);
    await clock.pass(0);
    expect(chat.getState().rooms.get(room)).toMatchObject({ room: { rev: 7 }, reading: { unread: 3 } });
  });

  it("leaves the room when Ada comes back while the answer is on its way", async () => {
    described = () => inTime(100, () => outside(5));
    hub.last.tells("RoomLeft", unheard);
    await clock.pass(50);
    hub.last.tells("RoomCreated", summary(6));
    await clock.pass(50);
    expect(shows()).toBe(true);
  });

  it("is asked about again while the server is too busy to answer", async () => {
    described = () => Promise.reject(new Error("refused"));
    hub.last.tells("RoomLeft", unheard);
    await clock.pass(0);
    expect(shows()).toBe(true);
    described = async () => outside(5);
    await clock.pass(5_000);
    expect(shows()).toBe(false);
  });
});
