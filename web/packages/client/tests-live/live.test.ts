import { afterEach, describe, expect, it } from "vitest";
import type { Message } from "../src/types.ts";
import { adaAndGrace, Person } from "./person.ts";

const online: Person[] = [];
const leaveLater = (...people: Person[]): void => void online.push(...people);

afterEach(() => {
  for (const person of online.splice(0)) person.client.disconnect();
});

async function pair() {
  const both = await adaAndGrace();
  leaveLater(both.ada, both.grace);
  return both;
}

describe("over a real connection", () => {
  it("connect", async () => {
    const ada = await Person.connected("Ada");
    leaveLater(ada);
    expect(ada.client.getState()).toMatchObject({ ready: true, me: { displayName: "Ada" } });
  });

  it("without a valid token there is no connection", async () => {
    const ada = await Person.named("Ada");
    leaveLater(ada);
    await ada.session.logout();
    ada.client.connect();
    await ada.until("failed", (state) => state.connection.current === "failed");
  });

  it("send/receive", async () => {
    const { ada, roomId } = await pair();
    ada.client.send(roomId, "hello");
    expect(ada.client.getState().outbox.map((entry) => entry.content)).toEqual(["hello"]);
    await ada.has(roomId, "hello");
    await ada.until("sent", (state) => state.outbox.length === 0);
  });

  it("join/leave", async () => {
    const { ada, grace, roomId } = await pair();
    await ada.until("two", () => ada.room(roomId)?.room.memberCount === 2);
    await grace.client.rooms.leave(roomId);
    await ada.until("alone", () => ada.room(roomId)?.room.memberCount === 1);
    expect(grace.room(roomId)).toBeUndefined();
  });

  it("has every room of somebody who is in more than one page of them, after a break too", async () => {
    const ada = await Person.named("Ada");
    leaveLater(ada);
    const rooms = Array.from({ length: 230 }, (_, number) => ada.rest.post<{ room: { id: string } }>("rooms", { name: `room ${number}` }));
    const ids = (await Promise.all(rooms)).map(({ room }) => room.id).toSorted();
    ada.client.connect();
    const hasAll = (): Promise<void> => ada.until("in all rooms", ({ ready, rooms: known }) => ready && known.size === ids.length);
    await hasAll();
    await ada.cable.cut();
    ada.cable.mend();
    await ada.comesBack();
    await hasAll();
    expect([...ada.client.getState().rooms.keys()].toSorted()).toEqual(ids);
  });

  it("reconnect", async () => {
    const { ada } = await pair();
    await ada.cable.cut();
    await ada.until("reconnecting", (state) => state.connection.current === "reconnecting");
    ada.cable.mend();
    ada.client.retryNow();
    await ada.until("connected", (state) => state.connection.current === "connected");
    expect(ada.client.getState().connection.previous).toBe("reconnecting");
  });

  it("A sends B receives", async () => {
    const { ada, grace, roomId } = await pair();
    ada.client.send(roomId, "from Ada");
    await grace.has(roomId, "from Ada");
    grace.client.send(roomId, "from Grace");
    await ada.has(roomId, "from Grace");
    expect(ada.messages(roomId).at(-1)).toMatchObject({ authorId: grace.id, content: "from Grace" });
  });

  it("server order", async () => {
    const { ada, grace, roomId } = await pair();
    const numbers = Array.from({ length: 30 }, (_, index) => index);
    for (const number of numbers) {
      ada.client.send(roomId, `a${number}`);
      grace.client.send(roomId, `g${number}`);
    }
    const all = numbers.flatMap((number) => [`a${number}`, `g${number}`]);
    await Promise.all([ada.has(roomId, ...all), grace.has(roomId, ...all)]);
    expect(ada.messages(roomId)).toEqual(grace.messages(roomId));
    expect(ada.texts(roomId).filter((text) => text.startsWith("a"))).toEqual(numbers.map((number) => `a${number}`));
  });

  it("duplicate clientId returns the original", async () => {
    const { ada, roomId } = await pair();
    const send = (content: string) => ada.rest.post<Message>(`rooms/${roomId}/messages`, { clientId: "same", content });
    const first = await send("once");
    expect(await send("twice")).toEqual(first);
    await ada.has(roomId, "once");
    expect(ada.texts(roomId)).not.toContain("twice");
  });

  it("missed messages after reconnect, and queued ones go in typed order", async () => {
    const { ada, grace, roomId } = await pair();
    await ada.cable.cut();
    grace.client.send(roomId, "missed");
    await grace.has(roomId, "missed");
    for (const text of ["q1", "q2", "q3"]) ada.client.send(roomId, text);
    ada.cable.mend();
    await Promise.all([ada.has(roomId, "missed", "q3"), grace.has(roomId, "q3")]);
    expect(grace.texts(roomId).slice(-4)).toEqual(["missed", "q1", "q2", "q3"]);
    expect(ada.messages(roomId)).toEqual(grace.messages(roomId));
  });

  it("typing gone after 3 s", async () => {
    const { ada, grace, roomId } = await pair();
    ada.client.startTyping(roomId);
    await grace.until("seeing Ada type", (state) => state.typing.get(roomId)?.has(ada.id) === true);
    const began = Date.now();
    await grace.until("seeing nobody type", (state) => !state.typing.has(roomId));
    expect(Date.now() - began).toBeLessThan(3_500);
  });

  it("unread right on reconnect, on every device", async () => {
    const { ada, grace, roomId } = await pair();
    const phone = await ada.again();
    leaveLater(phone);
    await ada.cable.cut();
    for (const text of ["one", "two", "three"]) grace.client.send(roomId, text);
    await phone.until("three unread", () => phone.room(roomId)?.reading.unread === 3);
    ada.cable.mend();
    await ada.until("three unread", () => ada.room(roomId)?.reading.unread === 3);
    ada.client.markRead(roomId, ada.messages(roomId).at(-1)?.seq ?? 0);
    await phone.until("none unread", () => phone.room(roomId)?.reading.unread === 0);
  });

  it("a renewed token loses nothing", async () => {
    const { ada, grace, roomId } = await pair();
    const before = await ada.session.token();
    const texts = Array.from({ length: 20 }, (_, index) => `t${index}`);
    for (const text of texts) grace.client.send(roomId, text);
    await ada.session.renew(before);
    await ada.cable.cut();
    ada.cable.mend();
    await ada.has(roomId, ...texts);
    expect(ada.texts(roomId).slice(-20)).toEqual(texts);
  });

  it("the same direct conversation from either side", async () => {
    const { ada, grace } = await pair();
    const [a, b] = await Promise.all([
      ada.client.rooms.startDirect([grace.id]),
      grace.client.rooms.startDirect([ada.id]),
    ]);
    expect(a).toBe(b);
    await ada.opens(a);
    grace.client.send(a, "psst");
    await ada.has(a, "psst");
  });
});

describe("a message that was sent", () => {
  const sent = async (person: Person, roomId: string, text: string): Promise<Message> => {
    person.client.send(roomId, text);
    await person.has(roomId, text);
    const found = person.messages(roomId).find((message) => message.content === text);
    if (!found) throw new Error(`${text} is not there`);
    return found;
  };

  it("can be edited by its author, and everybody sees it where it stood", async () => {
    const { ada, grace, roomId } = await pair();
    const message = await sent(ada, roomId, "helo");
    await sent(ada, roomId, "second");
    const now = (person: Person): Message | undefined => person.messages(roomId).find((one) => one.id === message.id);
    await ada.client.editMessage(message.id, "hello");
    await grace.has(roomId, "hello");
    const edited = now(ada);
    expect(edited).toMatchObject({ seq: message.seq, content: "hello", deletedAt: null });
    expect([(edited?.rev ?? 0) > message.rev, edited?.editedAt !== null]).toEqual([true, true]);
    expect(now(grace)).toEqual(edited);
    await ada.client.editMessage(message.id, "hello");
    expect(now(ada)).toEqual(edited);
    expect(grace.texts(roomId).slice(-2)).toEqual(["hello", "second"]);
  });

  it("can be deleted by its author: its place stays, and it is unread no longer", async () => {
    const { ada, grace, roomId } = await pair();
    const message = await sent(ada, roomId, "never mind");
    await grace.until("one unread", () => grace.room(roomId)?.reading.unread === 1);
    await ada.client.deleteMessage(message.id);
    const deleted = ada.messages(roomId).at(-1);
    await grace.until("none unread", () => grace.room(roomId)?.reading.unread === 0);
    expect(deleted).toMatchObject({ seq: message.seq, content: "" });
    expect(grace.messages(roomId).at(-1)).toEqual(deleted);
    expect(grace.room(roomId)?.lastMessage).toEqual(deleted);
    await ada.client.deleteMessage(message.id);
    expect(ada.messages(roomId).at(-1)).toEqual(deleted);
    await expect(ada.client.editMessage(message.id, "after all")).rejects.toMatchObject({ name: "ChatError" });
  });

  it("is its author's alone to edit and delete", async () => {
    const { ada, grace, roomId } = await pair();
    const message = await sent(ada, roomId, "mine");
    await grace.has(roomId, "mine");
    await expect(grace.client.editMessage(message.id, "yours")).rejects.toMatchObject({ code: "forbidden" });
    await expect(grace.client.deleteMessage(message.id)).rejects.toMatchObject({ code: "forbidden" });
    expect(await ada.rest.get<Message>(`messages/${message.id}`)).toEqual(message);
  });

  it("that changed while Grace was away is as it is when she comes back", async () => {
    const { ada, grace, roomId } = await pair();
    const [first, second] = [await sent(ada, roomId, "one"), await sent(ada, roomId, "two")];
    await grace.has(roomId, "one", "two");
    await grace.cable.cut();
    await ada.client.editMessage(first.id, "uno");
    await ada.client.deleteMessage(second.id);
    await sent(ada, roomId, "three");
    grace.cable.mend();
    await grace.has(roomId, "three");
    expect(grace.messages(roomId)).toEqual(ada.messages(roomId));
    expect([grace.texts(roomId).slice(-3), grace.room(roomId)?.reading.unread]).toEqual([["uno", "", "three"], 2]);
  });
});
