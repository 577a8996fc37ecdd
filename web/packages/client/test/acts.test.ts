import { beforeEach, describe, expect, it } from "vitest";
import type { ChatClient } from "../src/client.ts";
import type { Message } from "../src/types.ts";
import { isPending, pinsOf, shown } from "../src/view.ts";
import { account, ada, grace, message, messages, room, summary } from "./build.ts";
import { chatOfAda } from "./chat-of-ada.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";

let clock: FakeClock;
let hub: FakeHub;
let chat: ChatClient;

const id = `${room}-2`;
const never = (): Promise<never> => new Promise(() => {});
const refuse = (code: string, more = {}) => (): Promise<never> => Promise.reject(new Error(JSON.stringify({ code, message: "No.", ...more })));

const conversation = () => {
  const one = chat.getState().rooms.get(room);
  if (!one) throw new Error("The room is not known");
  return one;
};
const second = (): Message | undefined => shown(conversation()).messages[1];

/** What the server makes of the second message. */
const answers = (over: Partial<Message>) => (): Message => message(2, { authorId: ada, rev: 3, ...over });

beforeEach(async () => {
  [clock, hub] = [new FakeClock(), new FakeHub()];
  hub.answers["Hello"] = () => ({ user: account(ada), rooms: [summary(2)], next: null, missed: [], serverTime: "2026-01-01T00:00:00Z" });
  hub.answers["LoadMessages"] = () => ({ messages: [message(1), message(2, { authorId: ada })], hasMore: false });
  chat = await chatOfAda(clock, hub, () => Promise.resolve(summary(2)));
  await clock.pass(0);
  chat.openRoom(room);
  await clock.pass(0);
});

describe("what is done to a message is shown before the server has heard of it:", () => {
  it.each<[string, () => Promise<void>, Partial<Message>, string, unknown[]]>([
    ["an edit", () => chat.editMessage(id, "new"), { content: "new" }, "EditMessage", [{ messageId: id, content: "new" }]],
    ["a deletion", () => chat.deleteMessage(id), { content: "", deletedAt: "1970-01-01T00:00:00.000Z" }, "DeleteMessage", [id]],
    ["a reaction", () => chat.addReaction(id, "👍"), { reactions: [{ emoji: "👍", count: 1, userIds: [ada] }] }, "AddReaction", [id, "👍"]],
    ["a pin", () => chat.pinMessage(id), { pinnedAt: "1970-01-01T00:00:00.000Z" }, "PinMessage", [id]],
  ])("%s", async (_, act, expected, method, args) => {
    hub.answers[method] = never;
    void act();
    expect([second(), isPending(chat.getState(), id)]).toMatchObject([expected, true]);
    expect(hub.last.called(method)).toEqual([args]);
  });

  it("and stays when the server agrees, with what the server made of it", async () => {
    hub.answers["EditMessage"] = answers({ content: "new", editedAt: "2026-01-02T00:00:00Z" });
    await chat.editMessage(id, "new");
    expect([second(), isPending(chat.getState(), id)]).toEqual([message(2, { authorId: ada, rev: 3, content: "new", editedAt: "2026-01-02T00:00:00Z" }), false]);
  });

  it("and goes when the server refuses, with the reason for who asked", async () => {
    hub.answers["EditMessage"] = refuse("too_long");
    await expect(chat.editMessage(id, "new")).rejects.toMatchObject({ name: "ChatError", code: "too_long", message: "No." });
    expect([second()?.content, isPending(chat.getState(), id)]).toEqual(["message 2", false]);
  });

  it("over what others do meanwhile", () => {
    hub.answers["AddReaction"] = never;
    void chat.addReaction(id, "👍");
    hub.last.tells("MessageEdited", message(2, { authorId: ada, rev: 3, content: "new", reactions: [{ emoji: "🎉", count: 1, userIds: [grace] }] }));
    expect(second()).toMatchObject({ content: "new", reactions: [{ emoji: "🎉" }, { emoji: "👍", userIds: [ada] }] });
  });

  it("also the end of an own reaction among others'", () => {
    hub.answers["RemoveReaction"] = never;
    hub.last.tells("MessageEdited", message(2, { rev: 3, reactions: [{ emoji: "👍", count: 2, userIds: [grace, ada] }, { emoji: "🎉", count: 1, userIds: [ada] }] }));
    void chat.removeReaction(id, "👍");
    void chat.removeReaction(id, "🎉");
    expect(second()?.reactions).toEqual([{ emoji: "👍", count: 1, userIds: [grace] }]);
  });

  it("and a message that nothing is done to stays the same object", () => {
    hub.answers["PinMessage"] = never;
    const before = shown(conversation()).messages;
    void chat.pinMessage(id);
    const after = shown(conversation()).messages;
    expect([after[0] === before[0], after[1] === before[1], after === shown(conversation()).messages]).toEqual([true, false, true]);
  });
});

describe("a lost connection", () => {
  it("keeps what was done until the next one, in order, and nobody is told of a failure", async () => {
    hub.answers["EditMessage"] = never;
    const [edited, deleted] = [chat.editMessage(id, "new"), chat.deleteMessage(id)];
    await clock.pass(0);
    hub.answers["EditMessage"] = answers({ content: "new" });
    hub.answers["DeleteMessage"] = answers({ rev: 4, content: "", deletedAt: "2026-01-02T00:00:00Z" });
    hub.last.breaks();
    await clock.pass(0);
    expect(second()).toMatchObject({ content: "", deletedAt: "1970-01-01T00:00:00.000Z" });
    await clock.pass(2_000);
    await Promise.all([edited, deleted]);
    const order = hub.last.calls.map(({ method }) => method).filter((method) => method.endsWith("Message"));
    expect([order, second()?.deletedAt]).toEqual([["EditMessage", "DeleteMessage"], "2026-01-02T00:00:00Z"]);
  });

  it("makes of a toggle that was turned often one call with its last position", async () => {
    hub.down = new Error("down");
    hub.last.breaks();
    const toggles = ["add", "remove", "add", "remove"].map((way) => (way === "add" ? chat.addReaction(id, "👍") : chat.removeReaction(id, "👍")));
    expect(second()?.reactions).toEqual([]);
    hub.answers["RemoveReaction"] = answers({ rev: 2 });
    hub.down = null;
    await clock.pass(5_000);
    await Promise.all(toggles);
    expect([hub.last.called("AddReaction"), hub.last.called("RemoveReaction")]).toEqual([[], [[id, "👍"]]]);
  });
});

describe("a server that cannot now", () => {
  it.each([["unavailable", {}, 2_000], ["rate_limited", { retryAfter: 2 }, 2_000]])("because it is %s is asked again", async (code, more, wait) => {
    hub.answers["PinMessage"] = refuse(code, more);
    const pinned = chat.pinMessage(id);
    await clock.pass(wait - 1_500);
    expect(second()?.pinnedAt).not.toBeNull();
    hub.answers["PinMessage"] = answers({ pinnedAt: "2026-01-02T00:00:00Z" });
    await clock.pass(wait);
    await pinned;
    expect(second()?.pinnedAt).toBe("2026-01-02T00:00:00Z");
  });

  it("for longer than a minute has refused", async () => {
    hub.answers["PinMessage"] = refuse("rate_limited", { retryAfter: 3_600 });
    await expect(chat.pinMessage(id)).rejects.toMatchObject({ code: "rate_limited", retryAfter: 3_600 });
  });
});

it("who leaves the room leaves what they did to its messages", async () => {
  hub.answers["PinMessage"] = never;
  const pinned = chat.pinMessage(id);
  hub.last.tells("RoomLeft", { roomId: room, rev: 5 });
  await expect(pinned).rejects.toMatchObject({ code: "not_member" });
});

it("what is no longer pinned goes from the list of pins at once", async () => {
  hub.answers["UnpinMessage"] = never;
  const pinned = messages(1, 2).map((one) => ({ ...one, pinnedAt: "2026-01-02T00:00:00Z" }));
  chat.disconnect();
  chat = await chatOfAda(clock, hub, () => Promise.resolve(summary(2)), { [`rooms/${room}/pinned`]: () => ({ messages: pinned }) });
  await clock.pass(0);
  await chat.loadPins(room);
  expect(pinsOf(conversation())).toEqual(pinned);
  void chat.unpinMessage(id);
  expect(pinsOf(conversation())?.map((one) => one.seq)).toEqual([1]);
});
