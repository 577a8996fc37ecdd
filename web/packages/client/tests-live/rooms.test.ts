import { afterEach, expect, it } from "vitest";
import type { RoomId } from "../src/types.ts";
import { roomList } from "../src/state.ts";
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

const lists = ({ client }: Person, roomId: RoomId): boolean => roomList(client.getState().rooms).some(({ room }) => room.id === roomId);

it("what Ada makes of the room is told to Grace, who may not make anything of it", async () => {
  const { ada, grace, roomId } = await pair();
  await ada.client.rooms.update(roomId, { name: "renamed", description: "for tests", maxMembers: 2, postBy: "moderators" });
  await grace.until("told", () => grace.room(roomId)?.room.name === "renamed");
  expect(grace.room(roomId)?.room).toMatchObject({ description: "for tests", maxMembers: 2, postBy: "moderators", memberCount: 2 });
  await expect(grace.client.rooms.update(roomId, { name: "mine" })).rejects.toMatchObject({ code: "forbidden" });
  await expect((await Person.named("Linus")).client.rooms.join(roomId)).rejects.toMatchObject({ code: "full" });
  grace.client.send(roomId, "may I?");
  await grace.until("refused", ({ outbox }) => outbox[0]?.state === "failed");
  await ada.client.rooms.update(roomId, { description: "", maxMembers: 0, postBy: "members" });
  await grace.until("told", () => grace.room(roomId)?.room.maxMembers === null);
  expect(grace.room(roomId)?.room).toMatchObject({ name: "renamed", description: "", postBy: "members" });
});

it("a role is told to everybody, to who was away too, and counts nobody twice", async () => {
  const { ada, grace, roomId } = await pair();
  await Promise.all([ada.client.rooms.members(roomId), grace.client.rooms.members(roomId)]);
  const role = (person: Person, of: Person) => person.room(roomId)?.roster?.members.find(({ user }) => user.id === of.id)?.role;
  await ada.client.rooms.changeRole(roomId, grace.id, "moderator");
  await grace.until("a moderator", () => grace.room(roomId)?.role === "moderator");
  await ada.until("seeing a moderator", () => role(ada, grace) === "moderator");
  await grace.cable.cut();
  await ada.client.rooms.handOver(roomId, grace.id);
  grace.cable.mend();
  await grace.comesBack();
  await grace.until("the owner", () => grace.room(roomId)?.role === "owner");
  await ada.until("an admin", () => ada.room(roomId)?.role === "admin");
  for (const person of [ada, grace]) {
    await person.until("seeing both", () => role(person, grace) === "owner" && role(person, ada) === "admin");
    expect([person.room(roomId)?.room.memberCount, person.room(roomId)?.roster?.members.length]).toEqual([2, 2]);
  }
});

it("who is removed has the room no more, and has it again when somebody adds them", async () => {
  const { ada, grace, roomId } = await pair();
  await expect(grace.client.rooms.removeMember(roomId, ada.id)).rejects.toMatchObject({ code: "forbidden" });
  await ada.client.rooms.removeMember(roomId, grace.id);
  await grace.until("outside", ({ rooms }) => !rooms.has(roomId));
  await ada.until("alone", () => ada.room(roomId)?.room.memberCount === 1);
  await ada.client.rooms.addMembers(roomId, [grace.id]);
  await grace.until("inside", ({ rooms }) => rooms.get(roomId)?.role === "member");
  await ada.until("two", () => ada.room(roomId)?.room.memberCount === 2);
});

it("an archived room is in no list, then and after a break, and comes back when it is restored", async () => {
  const { ada, grace, roomId } = await pair();
  await ada.client.rooms.archive(roomId);
  for (const person of [ada, grace]) await person.until("without it", () => !lists(person, roomId));
  expect(grace.room(roomId)?.room.archivedAt).not.toBeNull();
  await expect(ada.client.rooms.update(roomId, { name: "renamed" })).rejects.toMatchObject({ code: "archived" });
  await grace.cable.cut();
  grace.cable.mend();
  await grace.comesBack();
  expect(lists(grace, roomId)).toBe(false);
  const phone = await grace.again();
  online.push(phone);
  expect(phone.room(roomId)).toBeUndefined();
  await phone.client.rooms.look(roomId);
  expect([lists(phone, roomId), phone.room(roomId)?.room.archivedAt !== null]).toEqual([false, true]);
  const laptop = await grace.again();
  online.push(laptop);
  await ada.client.rooms.restore(roomId);
  for (const person of [ada, grace, phone, laptop]) await person.until("with it again", () => lists(person, roomId));
  grace.client.send(roomId, "we are back");
  await ada.has(roomId, "we are back");
});
