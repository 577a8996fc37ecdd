import { beforeEach, describe, expect, it } from "vitest";
import type { ChatClient } from "../src/client.ts";
import { restraintOf, type Restraint } from "../src/restraint.ts";
import type { RoomSummary, SendMessage } from "../src/types.ts";
import { account, ada, message, room, roomAt, summary } from "./build.ts";
import { chatOfAda } from "./chat-of-ada.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";

// The clock here stands at 1970; the server says that it is an hour later.
const serverAt = (ms: number): string => new Date(3_600_000 + ms).toISOString();

let clock: FakeClock;
let hub: FakeHub;
let chat: ChatClient;

const restraint = (): Restraint | null => restraintOf(chat.getState(), room, clock.now());
const slow = (seconds: number, over: Partial<RoomSummary> = {}): RoomSummary => summary(10, { room: { ...roomAt(10), slowModeSeconds: seconds }, ...over });
const sends = (): unknown[] => hub.last.called("SendMessage").map(([one]) => (one as SendMessage).content);

async function known(is: RoomSummary): Promise<void> {
  hub.answers["Hello"] = () => ({ user: account(ada), rooms: [is], next: null, missed: [], serverTime: serverAt(0) });
  chat = await chatOfAda(clock, hub, async () => is);
  await clock.pass(0);
}

beforeEach(() => {
  [clock, hub] = [new FakeClock(), new FakeHub()];
  hub.answers["SendMessage"] = ({ clientId, content }: SendMessage) =>
    message(11, { authorId: ada, clientId, content, createdAt: serverAt(clock.now()) });
});

describe("a mute", () => {
  it("ends by the server's clock, however wrong the one here is", async () => {
    await known(summary(10, { muted: { until: serverAt(5_000), reason: "Spam" } }));
    expect(restraint()).toEqual({ kind: "muted", until: 5_000, reason: "Spam" });
    await clock.pass(5_000);
    expect(restraint()).toBeNull();
  });

  it("without an end stays", async () => {
    await known(summary(10, { muted: { until: null, reason: null } }));
    expect(restraint()).toEqual({ kind: "muted", until: null, reason: null });
  });
});

describe("slow mode", () => {
  it("counts from what is on its way, and then from when the server has it", async () => {
    await known(slow(30));
    expect(restraint()).toBeNull();
    hub.answers["SendMessage"] = ({ clientId }: SendMessage) =>
      new Promise((resolve) => clock.after(2_000, () => resolve(message(11, { authorId: ada, clientId, createdAt: serverAt(clock.now()) }))));
    chat.send(room, "first");
    expect(restraint()).toEqual({ kind: "slow", until: 30_000, reason: null });
    await clock.pass(2_000);
    expect(restraint()?.until).toBe(32_000);
    await clock.pass(30_000);
    expect(restraint()).toBeNull();
  });

  it("counts from the last message of one's own that is known, and not from others'", async () => {
    await known(slow(30, { lastMessage: message(10, { authorId: ada, createdAt: serverAt(-10_000) }) }));
    expect(restraint()?.until).toBe(20_000);
    await known(slow(30, { lastMessage: message(10, { createdAt: serverAt(-10_000) }) }));
    expect(restraint()).toBeNull();
  });

  it.each(["moderator", "admin", "owner"] as const)("does not hold a %s back", async (role) => {
    await known(slow(30, { role }));
    chat.send(room, "first");
    expect(restraint()).toBeNull();
  });

  it("that was not known of sends again by itself after a short wait, and after a long one the user does", async () => {
    await known(slow(3_600));
    hub.answers["SendMessage"] = () => Promise.reject(new Error(JSON.stringify({ code: "slow_mode", message: "Slow", retryAfter: 40 })));
    chat.send(room, "first");
    await clock.pass(0);
    expect(restraint()?.until).toBe(3_600_000);
    expect(chat.getState().outbox).toMatchObject([{ state: "queued" }]);
    hub.answers["SendMessage"] = () => Promise.reject(new Error(JSON.stringify({ code: "slow_mode", message: "Slow", retryAfter: 90 })));
    await clock.pass(40_000);
    expect(sends()).toEqual(["first", "first"]);
    expect(chat.getState().outbox).toMatchObject([{ state: "failed", error: { code: "slow_mode" } }]);
    expect(restraint()).toEqual({ kind: "slow", until: 130_000, reason: null });
  });

  it("that is switched off lets go at once", async () => {
    await known(slow(30));
    chat.send(room, "first");
    hub.last.tells("RoomUpdated", { ...roomAt(11), roomId: room });
    expect(restraint()).toBeNull();
  });
});
