import { beforeEach, describe, expect, it } from "vitest";
import type { ChatClient } from "../src/client.ts";
import { IdleWatch } from "../src/idle-watch.ts";
import { account, ada, member, room, summary } from "./build.ts";
import { chatOfAda } from "./chat-of-ada.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";

let clock: FakeClock;
let touch: () => void;
let watching: number;

const activity = (seen: () => void) => {
  touch = seen;
  watching++;
  return () => void watching--;
};

beforeEach(() => {
  clock = new FakeClock();
  watching = 0;
});

describe("who touches nothing", () => {
  const told: boolean[] = [];
  let watch: IdleWatch;

  beforeEach(() => {
    told.length = 0;
    watch = new IdleWatch(clock, activity, (isIdle) => told.push(isIdle));
  });

  it("is idle after the time, once, and not any more with the first touch", async () => {
    watch.start(1_000);
    await clock.pass(900);
    touch();
    await clock.pass(999);
    expect(told).toEqual([]);
    await clock.pass(1);
    expect(told).toEqual([true]);
    await clock.pass(60_000);
    touch();
    touch();
    expect(told).toEqual([true, false]);
    await clock.pass(1_000);
    expect(told).toEqual([true, false, true]);
  });

  it("is never idle where the time is 0", async () => {
    watch.start(0);
    await clock.pass(1e9);
    expect(told).toEqual([]);
  });

  it("is not looked at twice when started again, and not at all when stopped", async () => {
    watch.start(1_000);
    await clock.pass(500);
    watch.start(1_000);
    expect(watching).toBe(1);
    await clock.pass(500);
    expect(told).toEqual([true]);
    watch.stop();
    expect([watching, watch.isIdle]).toEqual([0, false]);
    await clock.pass(5_000);
    watch.start(1_000);
    expect(watch.isIdle).toBe(false);
  });

  it("is never idle where there is nothing to touch", async () => {
    new IdleWatch(clock, null, (isIdle) => told.push(isIdle)).start(1_000);
    await clock.pass(5_000);
    expect(told).toEqual([]);
  });
});

describe("Ada's client", () => {
  let hub: FakeHub;
  let chat: ChatClient;

  beforeEach(async () => {
    hub = new FakeHub();
    hub.answers["Hello"] = () => ({
      user: account(ada), blocked: [], invites: [], rooms: [summary(2)], next: null, missed: [], serverTime: "2026-01-01T00:00:00Z", awayAfter: 300,
    });
    chat = await chatOfAda(clock, hub, async () => summary(2), {}, activity);
    await clock.pass(0);
  });

  it("says that she is idle when that changes, and to each connection that is made meanwhile", async () => {
    await clock.pass(300_000);
    expect(hub.last.called("SetIdle")).toEqual([[true]]);
    hub.last.breaks();
    await clock.pass(60_000);
    expect(hub.links.map((link) => link.called("SetIdle"))).toEqual([[[true]], [[true]]]);
    touch();
    touch();
    await clock.pass(0);
    expect(hub.last.called("SetIdle")).toEqual([[true], [false]]);
    hub.last.breaks();
    await clock.pass(60_000);
    expect(hub.last.called("SetIdle")).toEqual([]);
  });

  it("watches nobody once it is disconnected", async () => {
    expect(watching).toBe(1);
    chat.disconnect();
    expect(watching).toBe(0);
  });

  it("shows who is away and who is busy, as they come, change and go", () => {
    const shows = (id: string) => chat.getState().presence.get(room)?.online.get(id);
    hub.last.tells("PresenceChanged", { roomId: room, online: ["grace", "linus"], offline: [], onlineCount: 2, away: ["grace"], busy: ["linus"] });
    expect([shows("grace"), shows("linus")]).toEqual(["away", "busy"]);
    hub.last.tells("PresenceChanged", { roomId: room, online: ["grace"], offline: ["linus"], onlineCount: 1, away: [], busy: [] });
    expect([shows("grace"), shows("linus")]).toEqual(["online", undefined]);
    hub.last.tells("MemberJoined", { roomId: room, rev: 3, member: member("linus"), memberCount: 3 });
    expect(shows("linus")).toBe("online");
  });
});
