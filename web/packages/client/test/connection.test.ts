import { beforeEach, describe, expect, it } from "vitest";
import { Connection, type ConnectionStatus } from "../src/connection.ts";
import { ChatError } from "../src/errors.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";

let clock: FakeClock;
let hub: FakeHub;
let seen: ConnectionStatus[];
let wake: (offline: boolean) => void;
let admitted: boolean;
let renewAt: number;
let connection: Connection;

beforeEach(() => {
  [clock, hub, seen, admitted, renewAt] = [new FakeClock(0.5), new FakeHub(), [], true, 3_600_000];
  connection = new Connection({
    clock,
    dial: hub.dial,
    wake: (call) => {
      wake = call;
      return () => {};
    },
    token: async () => ({ token: `token ${clock.now()}`, renewAt }),
    admitted: async () => admitted,
    greet: (link) => link.invoke("Hello"),
    event: () => {},
    changed: (status) => seen.push(status),
  });
});

const states = (): string[] => seen.map((status) => status.current);

async function connected(): Promise<void> {
  connection.start();
  await clock.pass(0);
  expect(states()).toEqual(["connecting", "connected"]);
}

describe("a connection", () => {
  it("greets before it counts as connected, and says what it was before", async () => {
    await connected();
    expect(hub.last.called("Hello")).toHaveLength(1);
    expect(seen.at(-1)).toEqual({ current: "connected", previous: "connecting", error: null });
  });

  it("comes back within a second of a loss, and says why it was lost", async () => {
    await connected();
    hub.last.breaks();
    expect(seen.at(-1)).toMatchObject({ current: "reconnecting", previous: "connected", error: { code: "unavailable" } });
    await clock.pass(1_000);
    expect(states().at(-1)).toBe("connected");
  });

  it("tries forever, with growing pauses up to half a minute", async () => {
    hub.down = new Error("refused");
    connection.start();
    await clock.pass(3_600_000);
    const times = hub.tokens.map((token) => Number(token.split(" ")[1]));
    const pauses = times.map((time, index) => time - (times[index - 1] ?? 0)).slice(1);
    expect(pauses.slice(0, 6)).toEqual([500, 1_500, 3_000, 6_000, 12_000, 22_500]);
    expect(new Set(pauses.slice(6))).toEqual(new Set([22_500]));
    hub.down = null;
    await clock.pass(30_000);
    expect(states().at(-1)).toBe("connected");
  });

  it("tries at once when the network is back", async () => {
    hub.down = new Error("refused");
    connection.start();
    await clock.pass(100_000);
    hub.down = null;
    wake(false);
    await clock.pass(0);
    expect(states().at(-1)).toBe("connected");
  });

  it("is given up within half a second when the network is said to be gone, unless the server answers", async () => {
    await connected();
    wake(true);
    await clock.pass(500);
    expect(states().at(-1)).toBe("connected");
    hub.answers["LoadPresence"] = () => new Promise(() => {});
    wake(true);
    await clock.pass(500);
    expect(seen.at(-1)).toMatchObject({ current: "reconnecting", previous: "connected" });
  });

  it("that fell silent is noticed when the page wakes", async () => {
    await connected();
    hub.answers["LoadPresence"] = () => new Promise(() => {});
    wake(false);
    await clock.pass(5_000);
    expect(states()).toContain("reconnecting");
    await clock.pass(1_000);
    expect([states().at(-1), hub.open]).toEqual(["connected", 1]);
  });

  it("whose greeting is refused is closed and tried again", async () => {
    hub.answers["Hello"] = () => Promise.reject(new ChatError("unavailable", "busy"));
    connection.start();
    await clock.pass(0);
    expect([states().at(-1), hub.open]).toEqual(["reconnecting", 0]);
  });

  it("that is one too many comes back when it is told to, and does not ask whether the user is still admitted", async () => {
    hub.answers["Hello"] = () => Promise.reject(new ChatError("unavailable", "busy", 7));
    admitted = false;
    connection.start();
    await clock.pass(6_999);
    expect([states().at(-1), hub.tokens.length]).toEqual(["reconnecting", 1]);
    hub.answers["Hello"] = () => Promise.resolve();
    await clock.pass(1);
    expect([states().at(-1), hub.tokens.length]).toEqual(["connected", 2]);
  });

  it("that hangs while it opens is given up", async () => {
    hub.answers["Hello"] = () => new Promise(() => {});
    connection.start();
    await clock.pass(15_000);
    expect([states().at(-1), hub.open]).toEqual(["reconnecting", 0]);
  });

  it("fails for good when the user is not admitted any more", async () => {
    await connected();
    admitted = false;
    hub.down = new Error("401");
    hub.last.breaks();
    await clock.pass(100_000);
    expect([states().at(-1), hub.tokens.length]).toEqual(["failed", 2]);
  });

  it("stays stopped, also when it was just opening", async () => {
    connection.start();
    connection.stop();
    await clock.pass(100_000);
    expect([states(), hub.open]).toEqual([["connecting", "disconnected"], 0]);
  });
});

describe("a planned end", () => {
  it("is replaced before it is let go, so that nothing is lost", async () => {
    await connected();
    await clock.pass(renewAt - 1);
    expect(hub.links).toHaveLength(1);
    renewAt *= 2;
    await clock.pass(1);
    expect([hub.links.map((link) => link.stopped), states()]).toEqual([[true, false], ["connecting", "connected"]]);
  });

  it("waits for the calls that are under way", async () => {
    await connected();
    let answer = (_: string): void => {};
    hub.answers["Slow"] = () => new Promise<string>((resolve) => void (answer = resolve));
    const call = connection.invoke<string>("Slow");
    renewAt *= 2;
    await clock.pass(3_600_000);
    expect(hub.open).toBe(2);
    answer("there");
    expect(await call).toBe("there");
    await clock.pass(0);
    expect(hub.open).toBe(1);
  });

  it("by a draining server comes after the time it asked for", async () => {
    await connected();
    connection.drain(7);
    await clock.pass(6_999);
    expect(hub.links).toHaveLength(1);
    await clock.pass(1);
    expect([hub.links.length, hub.open]).toEqual([2, 1]);
  });

  it("by a server that drains while it is connected to comes at the time it asked for", async () => {
    connection.start();
    connection.drain(7);
    await clock.pass(0);
    expect(states().at(-1)).toBe("connected");
    await clock.pass(7_000);
    expect([hub.links.length, hub.open]).toEqual([2, 1]);
  });

  it("that comes early still waits as long as it was asked to", async () => {
    await connected();
    connection.drain(7);
    hub.last.breaks();
    await clock.pass(6_999);
    expect(states().at(-1)).toBe("reconnecting");
    await clock.pass(1);
    expect(states().at(-1)).toBe("connected");
  });
});
