import { beforeEach, expect, it } from "vitest";
import { ChatClient } from "../src/client.ts";
import { createSession } from "../src/create-session.ts";
import { roomList } from "../src/state.ts";
import type { RoomPage, RoomSummary } from "../src/types.ts";
import { account, ada, message, roomAt, summary, shownIn } from "./build.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";

let clock: FakeClock;
let hub: FakeHub;
/** Newest activity first, as the server has them. */
let rooms: RoomSummary[];
let asked: string[];
let answers: (() => Promise<Response>)[];

const described = (id: string, rev = 2, over: Partial<RoomSummary> = {}): RoomSummary =>
  summary(rev, { room: { ...roomAt(rev), id, createdAt: `2026-01-01T00:00:00Z` }, ...over });
const posted = (id: string, rev: number) => message(rev, { roomId: id, id: `${id}-${rev}` });
const moveUp = (id: string, rev: number): void => {
  rooms = [described(id, rev), ...rooms.filter(({ room }) => room.id !== id)];
};

/** Pages of 100 behind what has been read. */
function page(cursor: string | null): RoomPage {
  const from = cursor === null ? 0 : rooms.findIndex(({ room }) => room.id === cursor) + 1;
  const some = rooms.slice(from, from + 100);
  return { rooms: some, next: from + 100 < rooms.length ? (some.at(-1)?.room.id ?? null) : null };
}

async function answer(path: string): Promise<Response> {
  const next = answers.shift();
  if (next) return next();
  const { pathname, searchParams } = new URL(path, "http://chat.example/");
  if (pathname === "/rooms") return Response.json(page(searchParams.get("cursor")));
  const one = rooms.find(({ room }) => pathname === `/rooms/${room.id}`);
  return one ? Response.json(one) : Response.json({ code: "not_found", title: "There is no such room" }, { status: 404 });
}

async function client(): Promise<ChatClient> {
  const fetch = async (url: RequestInfo | URL): Promise<Response> => {
    const path = String(url).split("/api/")[1] ?? "";
    if (path.startsWith("users")) return Response.json({ users: [] });
    if (path.startsWith("rooms")) {
      asked.push(path);
      return answer(path);
    }
    const expiresAt = new Date(clock.now() + 90_000_000).toISOString();
    return Response.json({ token: "t", refreshToken: "r", expiresAt, user: account(ada) });
  };
  const session = createSession({ clock, fetch });
  await session.login("ada@example.com", "secret");
  const chat = new ChatClient({ session, clock, fetch, dial: hub.dial, wake: () => () => {} });
  chat.connect();
  await rest();
  return chat;
}

/** Lets what follows from one another, call by call, come to its end. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await clock.pass(0);
}

const ids = (chat: ChatClient): string[] => [...chat.getState().rooms.keys()].sort();
const all = (): string[] => rooms.map(({ room }) => room.id).sort();
const reconnect = async (): Promise<void> => {
  hub.last.breaks();
  await clock.pass(1_000);
  await rest();
};

beforeEach(() => {
  [clock, hub, asked, answers] = [new FakeClock(), new FakeHub(), [], []];
  rooms = Array.from({ length: 350 }, (_, index) => described(`r${index}`));
  hub.answers["Hello"] = () => ({ user: account(ada), ...page(null), missed: [], serverTime: "2026-01-01T00:00:00Z" });
});

it("of 350 rooms is read page by page, and each is there in the end", async () => {
  const chat = await client();
  expect([ids(chat), chat.getState().ready]).toEqual([all(), true]);
  expect(asked).toEqual(["r99", "r199", "r299"].map((cursor) => `rooms?cursor=${cursor}&limit=100`));
  expect(roomList(chat.getState().rooms)).toHaveLength(350);
});

it("shows its first page before the others have come, and is not called complete", async () => {
  answers = [() => new Promise(() => {})];
  const chat = await client();
  expect([ids(chat).length, chat.getState().ready, chat.getState().connection.current]).toEqual([100, false, "connected"]);
});

it("is asked for again where a page does not come", async () => {
  answers = [() => Promise.reject(new Error("cut")), async () => Response.json({ code: "rate_limited", title: "Slow" }, { status: 429, headers: { "retry-after": "3" } })];
  const chat = await client();
  await clock.pass(10_000);
  await rest();
  expect(ids(chat)).toEqual(all());
});

it("drops no room over a reconnect, wherever in the list it is", async () => {
  const chat = await client();
  answers = [() => new Promise(() => {})];
  await reconnect();
  expect(ids(chat)).toEqual(all());
  await reconnect();
  expect(ids(chat)).toEqual(all());
});

it("drops what was left meanwhile, when it has been read to its end", async () => {
  const chat = await client();
  rooms = rooms.filter(({ room }) => room.id !== "r5" && room.id !== "r333");
  await reconnect();
  expect(ids(chat)).toEqual(all());
});

it("keeps a room that moved up while the list was being read", async () => {
  const chat = await client();
  answers = [async () => {
    moveUp("r320", 3);
    hub.last.tells("MessagePosted", posted("r320", 3));
    return Response.json(page("r99"));
  }];
  await reconnect();
  expect(ids(chat)).toEqual(all());
});

it("finds a room that moved up while the list was being read for the first time", async () => {
  answers = [async () => {
    moveUp("r320", 3);
    hub.last.tells("MessagePosted", posted("r320", 3));
    return Response.json(page("r99"));
  }];
  const chat = await client();
  expect(ids(chat)).toEqual(all());
  expect(chat.getState().rooms.get("r320")?.timeline.held).toEqual({ rev: 3, ahead: [] });
});

it("leaves alone what was entered while it was being read", async () => {
  let go = (): void => {};
  answers = [() => new Promise((resolve) => void (go = () => resolve(Response.json(page("r99")))))];
  const chat = await client();
  hub.last.tells("RoomCreated", described("new"));
  go();
  await rest();
  expect(ids(chat)).toEqual([...all(), "new"].sort());
});

it("begins anew with a new connection: pages of the old reading count no more", async () => {
  let go = (): void => {};
  const old = page("r99");
  answers = [() => new Promise((resolve) => void (go = () => resolve(Response.json({ rooms: old.rooms, next: null }))))];
  const chat = await client();
  await reconnect();
  go();
  await rest();
  expect([ids(chat), chat.getState().ready]).toEqual([all(), true]);
});

it("of rooms that nobody looked at says all that is to be known, without a question for each", async () => {
  const chat = await client();
  hub.last.tells("MessagePosted", posted("r340", 3));
  rooms = rooms.map(({ room }, index) => described(room.id, 9, { unread: index, lastReadSeq: 2 }));
  await reconnect();
  expect(chat.getState().rooms.get("r340")).toMatchObject({ reading: { unread: 340 }, timeline: { held: { rev: 9, ahead: [] } } });
  expect([hub.last.called("Sync"), hub.last.called("Hello")]).toEqual([[], [[{}]]]);
});

it("brings an open room that is not on the first page up to date", async () => {
  hub.answers["LoadMessages"] = () => ({ messages: [posted("r340", 1), posted("r340", 2)], hasMore: false });
  const chat = await client();
  chat.openRoom("r340");
  await clock.pass(0);
  rooms = rooms.map((one) => (one.room.id === "r340" ? described("r340", 3) : one));
  hub.answers["Sync"] = () => ({ roomId: "r340", rev: 3, messages: [posted("r340", 3)], joined: [], left: [], room: { ...roomAt(3), id: "r340" }, resync: false });
  await reconnect();
  expect(shownIn(chat.getState().rooms.get("r340")?.timeline).map((one) => one.seq)).toEqual([1, 2, 3]);
});
