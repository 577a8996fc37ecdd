import { expect, it } from "vitest";
import type { Core } from "../src/core.ts";
import { Rest } from "../src/rest.ts";
import { Rooms } from "../src/rooms.ts";
import type { RoomId, RoomSummary } from "../src/types.ts";
import { grace, room, roomAt, summary } from "./build.ts";

/** What is asked of the server, and which rooms are known after it. */
async function asked(act: (rooms: Rooms) => Promise<void>): Promise<{ calls: unknown[]; known: RoomId[] }> {
  const [calls, known]: [unknown[], RoomId[]] = [[], []];
  const fetch = async (url: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const call = [init.method, String(url).split("/api/")[1]];
    calls.push(typeof init.body === "string" ? [...call, JSON.parse(init.body)] : call);
    return init.method === "GET" ? Response.json(summary(3)) : Response.json(roomAt(3));
  };
  const core = { rest: new Rest({ baseUrl: "", fetch }) } as Core;
  await act(new Rooms(core, ({ room: { id } }: RoomSummary) => void known.push(id), () => {}));
  return { calls, known };
}

const nothing = (): void => {};

it.each<[string, (rooms: Rooms) => Promise<void>, unknown[]]>([
  ["update", (rooms) => rooms.update(room, { name: "new", maxMembers: 0 }), ["PATCH", "rooms/r1", { name: "new", maxMembers: 0 }]],
  ["archive", (rooms) => rooms.archive(room), ["DELETE", "rooms/r1"]],
  ["addMembers", (rooms) => rooms.addMembers(room, [grace]), ["POST", "rooms/r1/members", { userIds: [grace] }]],
  ["removeMember", (rooms) => rooms.removeMember(room, grace), ["DELETE", "rooms/r1/members/grace"]],
  ["changeRole", (rooms) => rooms.changeRole(room, grace, "moderator"), ["PATCH", "rooms/r1/members/grace", { role: "moderator" }]],
  ["ban", (rooms) => rooms.ban(room, grace, { reason: "Spam", until: "2026-01-02T00:00:00Z" }).then(nothing), ["PUT", "rooms/r1/bans/grace", { reason: "Spam", until: "2026-01-02T00:00:00Z" }]],
  ["liftBan", (rooms) => rooms.liftBan(room, grace), ["DELETE", "rooms/r1/bans/grace"]],
  ["mute", (rooms) => rooms.mute(room, grace).then(nothing), ["PUT", "rooms/r1/mutes/grace", {}]],
  ["liftMute", (rooms) => rooms.liftMute(room, grace), ["DELETE", "rooms/r1/mutes/grace"]],
  ["bans", (rooms) => rooms.bans(room, "next").then(nothing), ["GET", "rooms/r1/bans?cursor=next"]],
  ["mutes", (rooms) => rooms.mutes(room).then(nothing), ["GET", "rooms/r1/mutes"]],
  ["support", (rooms) => rooms.support("next").then(nothing), ["GET", "rooms?type=support&cursor=next"]],
  ["handOver", (rooms) => rooms.handOver(room, grace), ["POST", "rooms/r1/owner", { userId: grace }]],
])("%s is one call", async (_, act, call) => {
  expect(await asked(act)).toEqual({ calls: [call], known: [] });
});

it("a restored room is known at once: it was in no list that would tell of it", async () => {
  expect(await asked((rooms) => rooms.restore(room))).toEqual({ calls: [["POST", "rooms/r1/restore"], ["GET", "rooms/r1"]], known: [room] });
});
