import { beforeEach, describe, expect, it } from "vitest";
import { ChatClient } from "../src/client.ts";
import { createSession } from "../src/create-session.ts";
import { keptOf, type Kept } from "../src/kept.ts";
import { emptyState, withRoom } from "../src/state.ts";
import type { Message, UserProfile } from "../src/types.ts";
import { account, ada, grace, message, messages, opened, page, person, room, shownIn, summary } from "./build.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";

describe("a client that begins with what was kept", () => {
  let clock: FakeClock;
  let hub: FakeHub;
  let chat: ChatClient;
  let users: (path: string) => UserProfile[];

  const before = (): Kept => {
    const state = withRoom(emptyState(account(ada)), { ...opened(messages(1, 80), 80), lastMessage: message(80) });
    return keptOf({ ...state, users: state.users.with(grace, person(grace)) });
  };
  const texts = (): (Message | string)[] => shownIn(chat.getState().rooms.get(room)?.timeline).map(({ content }) => content);

  const begins = async (kept: Kept): Promise<void> => {
    const fetch = async (url: RequestInfo | URL): Promise<Response> => {
      const path = decodeURIComponent(String(url).split("/api/")[1] ?? "");
      if (path.startsWith("users")) return Response.json({ users: users(path) });
      return Response.json({ token: "t", refreshToken: "r", expiresAt: new Date(clock.now() + 9_000_000).toISOString(), user: account(ada) });
    };
    const session = createSession({ clock, fetch });
    await session.login("ada@example.com", "secret");
    chat = new ChatClient({ session, clock, fetch, dial: hub.dial, wake: () => () => {}, kept });
    chat.connect();
    await clock.pass(0);
  };

  beforeEach(() => {
    [clock, hub] = [new FakeClock(), new FakeHub()];
    users = () => [person(grace)];
  });

  it("shows the rooms, a page of their messages and who wrote them without a server", async () => {
    hub.down = new Error("no server");
    await begins(structuredClone(before()));
    const state = chat.getState();
    expect([state.ready, state.rooms.get(room)?.room.name, state.users.get(grace)?.displayName]).toEqual([true, "general", "Grace"]);
    const undo = chat.openRoom(room);
    expect([texts().length, texts()[0], texts().at(-1)]).toEqual([50, "message 31", "message 80"]);
    undo();
  });

  it("tells the server what it holds, and takes what was missed as after any absence", async () => {
    hub.answers["Hello"] = () => ({
      user: account(ada), next: null, serverTime: "2026-01-01T00:00:00Z",
      rooms: [summary(82, { lastMessage: message(81) })],
      missed: [page(82, { messages: [message(80, { rev: 82, content: "changed" }), message(81)] })],
    });
    await begins(structuredClone(before()));
    expect(hub.last.called("Hello")).toEqual([[{ [room]: 80 }]]);
    expect(texts().slice(-2)).toEqual(["changed", "message 81"]);
    hub.last.tells("MessagePosted", message(82, { rev: 83 }));
    expect(texts().at(-1)).toBe("message 82");
  });

  it("asks once what those are called now whose names it kept", async () => {
    const called: string[] = [];
    users = (path) => {
      called.push(path);
      return [{ ...person(grace), displayName: "Deleted user" }];
    };
    hub.answers["Hello"] = () => ({ user: account(ada), next: null, serverTime: "2026-01-01T00:00:00Z", rooms: [summary(80)], missed: [] });
    await begins(structuredClone(before()));
    await clock.pass(100);
    expect(chat.getState().users.get(grace)?.displayName).toBe("Deleted user");
    hub.last.breaks();
    await clock.pass(60_000);
    expect(called).toEqual([`users?ids=${grace}`]);
  });

  it("forgets rooms that the user is not in any more", async () => {
    hub.answers["Hello"] = () => ({ user: account(ada), next: null, serverTime: "2026-01-01T00:00:00Z", rooms: [], missed: [] });
    await begins(before());
    expect(chat.getState().rooms.size).toBe(0);
  });
});
