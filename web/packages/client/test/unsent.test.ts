import { beforeEach, describe, expect, it } from "vitest";
import { ChatClient } from "../src/client.ts";
import { createSession } from "../src/create-session.ts";
import type { Session } from "../src/session.ts";
import { keysOf, memoryStorage, type KeyValueStorage } from "../src/storage.ts";
import type { Tabs } from "../src/tabs.ts";
import type { SendMessage } from "../src/types.ts";
import { account, ada, message, room, summary } from "./build.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";
import { FakeTabs } from "./fake-tabs.ts";

interface Tab {
  chat: ChatClient;
  hub: FakeHub;
  session: Session;
  tabs: Tabs;
  /** The user looks at it. */
  look(): void;
}

let clock: FakeClock;
let storage: KeyValueStorage;
let browser: FakeTabs;
let rev: number;

/** A tab at which somebody is signed in, or is already; the server answers nothing that is sent unless it is told to. */
async function open(who = ada): Promise<Tab> {
  const hub = new FakeHub();
  hub.answers["Hello"] = () => ({ user: account(who), rooms: [summary(2)], next: null, missed: [], serverTime: "2026-01-01T00:00:00Z" });
  hub.answers["SendMessage"] = () => new Promise(() => {});
  const fetch = async (url: RequestInfo | URL): Promise<Response> => {
    if (String(url).includes("/users")) return Response.json({ users: [] });
    const expiresAt = new Date(clock.now() + 900_000).toISOString();
    return Response.json({ token: "t", refreshToken: "r", expiresAt, user: account(who) });
  };
  const session = createSession({ storage, clock, fetch });
  if (session.getState()?.id !== who) await session.login(`${who}@example.com`, "secret");
  let look = (): void => {};
  const wake = (call: (offline: boolean) => void): (() => void) => {
    const before = look;
    look = () => (before(), call(false));
    return () => {};
  };
  const tabs = browser.open();
  const chat = new ChatClient({ session, storage, tabs, clock, fetch, dial: hub.dial, wake });
  chat.connect();
  await clock.pass(0);
  return { chat, hub, session, tabs, look: () => look() };
}

const answers = ({ hub }: Tab): void => {
  hub.answers["SendMessage"] = (sent: SendMessage) => message(++rev, { authorId: ada, clientId: sent.clientId, content: sent.content });
};
const sent = ({ hub }: Tab): string[] => hub.last.called("SendMessage").map(([one]) => (one as SendMessage).content);
const waiting = ({ chat }: Tab): string[] => chat.getState().outbox.map((entry) => entry.content);
const kept = (): string[] => keysOf(storage).filter((key) => key.includes("outbox"));

beforeEach(() => {
  [clock, storage, browser, rev] = [new FakeClock(), memoryStorage(), new FakeTabs(), 2];
});

describe("what was not sent when its tab was closed", () => {
  it("is sent by the next tab, in the order typed", async () => {
    const first = await open();
    for (const text of ["a", "b"]) first.chat.send(room, text);
    first.chat.disconnect();
    browser.close(first.tabs);
    const next = await open();
    expect(waiting(next)).toEqual(["a", "b"]);
    answers(next);
    next.hub.last.breaks();
    await clock.pass(5_000);
    expect([sent(next), waiting(next), kept()]).toEqual([["a", "b"], [], []]);
  });

  it("is sent by a tab that is open still, as soon as somebody looks at it", async () => {
    const [first, other] = [await open(), await open()];
    answers(other);
    first.chat.send(room, "a");
    other.look();
    expect(waiting(other)).toEqual([]);
    browser.close(first.tabs);
    await clock.pass(0);
    expect([sent(other), waiting(other), kept()]).toEqual([["a"], [], []]);
  });

  it("is taken over by one of several", async () => {
    const [first, ...others] = [await open(), await open(), await open()];
    first.chat.send(room, "a");
    for (const other of others) other.look();
    browser.close(first.tabs);
    expect(others.flatMap(waiting)).toEqual(["a"]);
  });
});

it("what a living tab has to send is left to it", async () => {
  const first = await open();
  first.chat.send(room, "a");
  expect(waiting(await open())).toEqual([]);
});

it("a message is sent also when there is no space to keep it", async () => {
  const tab = await open();
  answers(tab);
  storage.setItem = () => {
    throw new Error("The quota has been exceeded");
  };
  tab.chat.send(room, "a");
  await clock.pass(0);
  expect([sent(tab), waiting(tab)]).toEqual([["a"], []]);
});

describe("a sign-out", () => {
  it("leaves nothing unsent behind, of no tab", async () => {
    const [first, second] = [await open(), await open()];
    for (const { chat } of [first, second]) chat.send(room, "a secret");
    browser.close(first.tabs);
    await second.session.logout();
    second.chat.disconnect();
    await clock.pass(60_000);
    expect(kept()).toEqual([]);
  });

  it("that another tab made, or the server, does so too, also of what breaks off then", async () => {
    const tab = await open();
    tab.chat.send(room, "a secret");
    storage.removeItem("chat.session");
    tab.session.reload();
    tab.hub.last.breaks();
    await clock.pass(60_000);
    expect(kept()).toEqual([]);
  });

  it("and another sign-in show the next user nothing of it", async () => {
    const first = await open();
    first.chat.send(room, "a secret");
    browser.close(first.tabs);
    expect(waiting(await open("grace"))).toEqual([]);
  });
});
