import { beforeEach, expect, it } from "vitest";
import type { ChatClient } from "../src/client.ts";
import type { InvitePreview } from "../src/types.ts";
import { account, ada, grace, person, room } from "./build.ts";
import { chatOfAda } from "./chat-of-ada.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";
import { FakeStore } from "./fake-store.ts";

let clock: FakeClock;
let hub: FakeHub;
let store: FakeStore;
let chat: ChatClient;
let invites: InvitePreview[];

const invite = (code: string): InvitePreview => ({
  code, roomName: "Cabinet", imageUrl: null, memberCount: 2, by: person(grace), createdAt: "2026-01-01T00:00:00Z", expiresAt: "2026-01-08T00:00:00Z",
});
const codes = (): string[] => chat.getState().invites.map(({ code }) => code);

beforeEach(async () => {
  [clock, hub, store, invites] = [new FakeClock(), new FakeHub(), new FakeStore(), []];
  hub.answers["Hello"] = () => ({ user: account(ada), blocked: [], invites, rooms: [], next: null, serverTime: "2026-01-01T00:00:00Z", missed: [] });
  hub.answers["Sync"] = () => store.sync(0);
  chat = await chatOfAda(clock, hub, async () => store.summary(), {
    "invites/a/accept": () => ({ summary: store.summary(), messages: [], onlineCount: 1 }),
    "invites/a/decline": () => null,
  });
  await clock.pass(0);
});

it("who is invited hears of it, with the name of who invites, until it is answered on whatever device", () => {
  hub.last.tells("Invited", invite("a"));
  hub.last.tells("Invited", invite("b"));
  hub.last.tells("Invited", invite("a"));
  expect(codes()).toEqual(["a", "b"]);
  expect(chat.getState().users.get(grace)?.displayName).toBe(person(grace).displayName);
  hub.last.tells("InviteEnded", { code: "a" });
  expect(codes()).toEqual(["b"]);
});

it("an accepted invite leads into its room, and a declined one nowhere; both are over", async () => {
  hub.last.tells("Invited", invite("a"));
  await chat.invites.decline("a");
  expect([codes(), chat.getState().rooms.size]).toEqual([[], 0]);
  hub.last.tells("Invited", invite("a"));
  expect(await chat.invites.accept("a")).toBe(room);
  expect([codes(), chat.getState().rooms.get(room)?.role]).toEqual([[], store.summary().role]);
});

it("what came and went without a connection is right again with the next one", async () => {
  hub.last.tells("Invited", invite("a"));
  invites = [invite("b")];
  hub.last.breaks();
  await clock.pass(60_000);
  expect(codes()).toEqual(["b"]);
});
