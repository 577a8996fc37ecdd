import { afterEach, expect, it } from "vitest";
import { adaAndGrace, type Person } from "./person.ts";

const online: Person[] = [];

afterEach(() => {
  for (const person of online.splice(0)) person.client.disconnect();
});

it("Grace, whom Ada has blocked, writes to her by no way, and counts for nothing on any device of Ada's", async () => {
  const { ada, grace, roomId } = await adaAndGrace();
  const tablet = await ada.again();
  online.push(ada, grace, tablet);
  const direct = await grace.client.rooms.startDirect([ada.id]);
  for (const person of [grace, ada, tablet]) await person.until("with the direct room", ({ rooms }) => rooms.has(direct));
  await ada.client.blocks.add(grace.id);
  await tablet.until("told of it", ({ blocked }) => blocked.has(grace.id));
  expect((await ada.client.blocks.list()).map(({ id }) => id)).toEqual([grace.id]);

  grace.client.send(direct, "hello");
  await grace.until("refused", ({ outbox }) => outbox[0]?.state === "failed");
  await expect(grace.client.rooms.startDirect([ada.id])).rejects.toMatchObject({ code: "forbidden" });
  grace.client.send(roomId, `@${ada.username} hello`);
  for (const person of [ada, tablet]) {
    await person.until("told of the message", () => person.room(roomId)?.lastMessage?.content === `@${ada.username} hello`);
    expect(person.room(roomId)?.reading).toMatchObject({ unread: 0, mentions: 0 });
  }

  await ada.client.blocks.remove(grace.id);
  for (const person of [ada, tablet]) await person.until("counting it", () => person.room(roomId)?.reading.unread === 1 && person.room(roomId)?.reading.mentions === 1);
  await expect(grace.client.rooms.startDirect([ada.id])).resolves.toBe(direct);
});
