import { afterEach, expect, it } from "vitest";
import { restraintOf } from "../src/restraint.ts";
import type { RoomId } from "../src/types.ts";
import { adaAndGrace, Person } from "./person.ts";

const online: Person[] = [];

afterEach(() => {
  for (const person of online.splice(0)) person.client.disconnect();
});

async function pair(): Promise<Awaited<ReturnType<typeof adaAndGrace>>> {
  const both = await adaAndGrace();
  online.push(both.ada, both.grace);
  return both;
}

const restraint = ({ client }: Person, roomId: RoomId) => restraintOf(client.getState(), roomId, Date.now());
const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString();

it("who is muted knows until when and what for, who was away too, and what waits to be sent is refused until it has ended by itself", async () => {
  const { ada, grace, roomId } = await pair();
  await Promise.all([ada.client.rooms.members(roomId), grace.cable.cut()]);
  grace.client.send(roomId, "typed meanwhile");
  const until = inSeconds(4);
  await ada.client.rooms.mute(roomId, grace.id, { reason: "Shouting", until });
  await ada.until("seeing it", () => ada.room(roomId)?.roster?.members.some(({ user, muted }) => user.id === grace.id && muted !== null) ?? false);
  expect((await ada.client.rooms.mutes(roomId)).mutes).toMatchObject([{ user: { id: grace.id }, by: { id: ada.id }, reason: "Shouting" }]);
  grace.cable.mend();
  await grace.comesBack();
  await grace.until("told what for", () => grace.room(roomId)?.muted?.reason === "Shouting");
  await grace.until("refused", ({ outbox }) => outbox[0]?.error?.code === "muted");
  const now = Date.now();
  expect(restraint(grace, roomId)?.until).toBeGreaterThan(now);
  await expect.poll(() => restraint(grace, roomId), { timeout: 8_000 }).toBeNull();
  await expect.poll(async () => (await ada.client.rooms.mutes(roomId)).mutes, { timeout: 8_000 }).toEqual([]);
  const [refused] = grace.client.getState().outbox;
  grace.client.retry(refused?.clientId ?? "");
  await ada.has(roomId, "typed meanwhile");
});

it("who is banned has the room no more, and gets in by no way until that is lifted", async () => {
  const { ada, grace, roomId } = await pair();
  await expect(grace.client.rooms.ban(roomId, ada.id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(grace.client.rooms.bans(roomId)).rejects.toMatchObject({ code: "forbidden" });
  await ada.client.rooms.ban(roomId, grace.id, { reason: "Spam" });
  await grace.until("outside", ({ rooms }) => !rooms.has(roomId));
  await expect(grace.client.rooms.look(roomId)).rejects.toMatchObject({ code: "banned", message: "You are banned from this room: Spam" });
  await expect(grace.client.rooms.join(roomId)).rejects.toMatchObject({ code: "banned" });
  await expect(ada.client.rooms.addMembers(roomId, [grace.id])).rejects.toMatchObject({ code: "banned" });
  const before = ada.room(roomId)?.sanctionsRev ?? 0;
  await ada.client.rooms.liftBan(roomId, grace.id);
  await ada.until("told that the list is another", () => (ada.room(roomId)?.sanctionsRev ?? 0) > before);
  expect((await ada.client.rooms.bans(roomId)).bans).toEqual([]);
  await grace.client.rooms.join(roomId);
  await grace.until("inside", ({ rooms }) => rooms.has(roomId));
});

it("in slow mode the next message waits its time and then goes by itself, in the order typed; the owner's go at once", async () => {
  const { ada, grace, roomId } = await pair();
  await ada.client.rooms.update(roomId, { slowModeSeconds: 2 });
  await grace.until("told", () => grace.room(roomId)?.room.slowModeSeconds === 2);
  grace.client.send(roomId, "first");
  grace.client.send(roomId, "second");
  for (const text of ["one", "two"]) ada.client.send(roomId, text);
  await ada.has(roomId, "first", "one", "two");
  expect(restraint(grace, roomId)).toMatchObject({ kind: "slow" });
  await ada.has(roomId, "second");
  const [first, second] = ["first", "second"].map((text) => ada.messages(roomId).find(({ content }) => content === text));
  expect(Date.parse(second?.createdAt ?? "") - Date.parse(first?.createdAt ?? "")).toBeGreaterThanOrEqual(2_000);
});
