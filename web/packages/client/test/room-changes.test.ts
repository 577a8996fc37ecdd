import { beforeEach, describe, expect, it } from "vitest";
import type { ChatClient } from "../src/client.ts";
import type { Conversation } from "../src/conversation.ts";
import { roomList, totalUnread } from "../src/state.ts";
import type { Member, MemberPage, RoomRole, RoomSummary } from "../src/types.ts";
import { account, ada, grace, member, message, page, room, roomAt, summary } from "./build.ts";
import { chatOfAda } from "./chat-of-ada.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeHub } from "./fake-hub.ts";

let clock: FakeClock;
let hub: FakeHub;
let chat: ChatClient;
let described: () => RoomSummary | Promise<RoomSummary>;
let answer: () => MemberPage | Promise<MemberPage>;

const as = (id: string, role: RoomRole): ReturnType<typeof member> => ({ ...member(id), role });
const members: MemberPage = { members: [as(ada, "member"), member("linus"), member(grace)], next: null, total: 3 };

const shown = (): Conversation => {
  const conversation = chat.getState().rooms.get(room);
  if (!conversation) throw new Error("The room is not known");
  return conversation;
};
const listed = (): string[] => roomList(chat.getState().rooms).map((one) => one.room.id);
const greets = (rooms: RoomSummary[]): void => {
  hub.answers["Hello"] = () => ({ user: account(ada), rooms, next: null, missed: [], serverTime: "2026-01-01T00:00:00Z" });
};
const comesBack = async (): Promise<void> => {
  hub.last.breaks();
  await clock.pass(2_000);
};

beforeEach(async () => {
  [clock, hub] = [new FakeClock(), new FakeHub()];
  [described, answer] = [() => summary(10), () => members];
  greets([summary(10, { lastReadSeq: 8, unread: 2, lastMessage: message(10) })]);
  chat = await chatOfAda(clock, hub, async () => described(), { [`rooms/${room}/members?limit=100`]: () => answer() });
  await clock.pass(0);
});

describe("a room that is updated", () => {
  it("has the name, the bound and the rule of the event, and nothing else of it is another", () => {
    hub.last.tells("RoomUpdated", { ...roomAt(11, 10), roomId: room, name: "renamed", maxMembers: 7, postBy: "moderators" });
    expect(shown().room).toMatchObject({ name: "renamed", maxMembers: 7, postBy: "moderators", memberCount: 2 });
    expect([shown().timeline.held.rev, shown().reading.unread, shown().lastMessage?.seq]).toEqual([11, 2, 10]);
  });

  it("is left when the notice of leaving comes behind a later update", () => {
    hub.last.tells("MemberLeft", { roomId: room, rev: 11, userId: ada, memberCount: 1 });
    hub.last.tells("RoomUpdated", { ...roomAt(12, 10), roomId: room });
    hub.last.tells("RoomLeft", { roomId: room, rev: 11 });
    expect(listed()).toEqual([]);
  });
});

describe("a role", () => {
  it("of Ada's own is the one that was told last", () => {
    hub.last.tells("MemberChanged", { roomId: room, rev: 11, member: as(ada, "moderator") });
    expect([shown().role, shown().room.memberCount]).toEqual(["moderator", 2]);
  });

  it("of somebody else is seen in their place among the members, and counts nobody twice", async () => {
    await chat.rooms.members(room);
    hub.last.tells("MemberChanged", { roomId: room, rev: 11, member: as("linus", "admin") });
    expect(shown().roster?.members.map(({ user, role }) => [user.id, role])).toEqual([[ada, "member"], ["linus", "admin"], [grace, "member"]]);
    expect([shown().role, shown().room.memberCount]).toEqual(["member", 3]);
  });

  it("that is told while the members are on their way is later than what they say", async () => {
    answer = () => new Promise((resolve) => clock.after(100, () => resolve(members)));
    const loaded = chat.rooms.members(room);
    await clock.pass(50);
    hub.last.tells("MemberChanged", { roomId: room, rev: 11, member: as("linus", "admin") });
    hub.last.tells("MemberLeft", { roomId: room, rev: 12, userId: grace, memberCount: 2 });
    await clock.pass(50);
    await loaded;
    expect(shown().roster?.members.map(({ user, role }) => [user.id, role])).toEqual([[ada, "member"], ["linus", "admin"]]);
    expect(shown().room.memberCount).toBe(2);
  });

  it("of a member who is not loaded changes no list", async () => {
    await chat.rooms.members(room);
    hub.last.tells("MemberChanged", { roomId: room, rev: 11, member: as("alan", "admin") });
    expect(shown().roster?.members).toHaveLength(3);
  });

  it("and a name that were missed with too much else are known, although a message came behind them", async () => {
    const now = { ...roomAt(900, 10), name: "renamed" };
    hub.answers["Sync"] = () => page(900, { room: now, resync: true });
    described = () => new Promise((resolve) => clock.after(100, () => resolve(summary(900, { room: now, role: "admin" }))));
    hub.last.tells("Resync", { roomId: room, since: 0, missed: null });
    await clock.pass(50);
    hub.last.tells("MessagePosted", message(11, { rev: 901 }));
    await clock.pass(50);
    expect([shown().room.name, shown().role, shown().timeline.held.rev]).toEqual(["renamed", "admin", 901]);
  });

  it("that was missed comes with what is caught up, Ada's own and others'", async () => {
    await chat.rooms.members(room);
    hub.answers["Sync"] = () => page(12, { room: { ...roomAt(12, 10), memberCount: 3 }, joined: [as(ada, "admin"), as("linus", "moderator")] });
    hub.last.tells("Resync", { roomId: room, since: 0, missed: null });
    await clock.pass(0);
    expect(shown().roster?.members.map(({ user, role }) => [user.id, role])).toEqual([[ada, "admin"], ["linus", "moderator"], [grace, "member"]]);
    expect([shown().role, shown().room.memberCount]).toEqual(["admin", 3]);
  });
});

describe("a mute", () => {
  const until = "2026-01-02T00:00:00Z";
  const muted = (id: string, over: Partial<Member> = {}): Member => ({ ...member(id), muted: { until, reason: null }, ...over });

  it("of Ada's own is known at once, and what it is for by asking; a role that is told later does not make it unknown", async () => {
    described = () => new Promise((resolve) => clock.after(100, () => resolve(summary(11, { muted: { until, reason: "Spam" } }))));
    hub.last.tells("MemberChanged", { roomId: room, rev: 11, member: muted(ada) });
    expect(shown().muted).toEqual({ until, reason: null });
    await clock.pass(100);
    expect(shown().muted).toEqual({ until, reason: "Spam" });
    hub.last.tells("MemberChanged", { roomId: room, rev: 12, member: muted(ada, { role: "moderator" }) });
    expect([shown().role, shown().muted]).toEqual(["moderator", { until, reason: "Spam" }]);
  });

  it("that was missed and is lifted is over", async () => {
    described = async () => summary(11, { muted: { until, reason: "Spam" } });
    hub.answers["Sync"] = () => page(11, { room: roomAt(11, 10), joined: [muted(ada)] });
    hub.last.tells("Resync", { roomId: room, since: 0, missed: null });
    await clock.pass(0);
    expect(shown().muted).toEqual({ until, reason: "Spam" });
    hub.last.tells("MemberChanged", { roomId: room, rev: 12, member: member(ada) });
    expect(shown().muted).toBeNull();
  });

  it("of somebody else is seen among the members and says that the lists are others, as a ban and its end do", async () => {
    await chat.rooms.members(room);
    hub.last.tells("MemberChanged", { roomId: room, rev: 11, member: muted("linus") });
    expect(shown().roster?.members.map((one) => one.muted?.until)).toEqual([undefined, until, undefined]);
    expect([shown().muted, shown().sanctionsRev]).toEqual([null, 11]);
    hub.last.tells("MemberLeft", { roomId: room, rev: 12, userId: grace, memberCount: 2 });
    expect(shown().sanctionsRev).toBe(12);
    hub.last.tells("SanctionsChanged", { roomId: room, rev: 13 });
    expect([shown().sanctionsRev, shown().timeline.held.rev]).toEqual([13, 13]);
  });
});

describe("an archived room", () => {
  const archived = (rev: number): RoomSummary => summary(rev, { room: { ...roomAt(rev, 10), archivedAt: "2026-01-02T00:00:00Z" } });

  it("is in no list and counts nothing unread, and can be read still", () => {
    hub.last.tells("RoomArchived", { roomId: room, rev: 11 });
    expect([listed(), totalUnread(chat.getState().rooms).unread]).toEqual([[], 0]);
    expect(shown().room.archivedAt).not.toBeNull();
  });

  it("that is restored comes back", () => {
    hub.last.tells("RoomArchived", { roomId: room, rev: 11 });
    hub.last.tells("RoomUpdated", { ...roomAt(12, 10), roomId: room });
    expect(listed()).toEqual([room]);
  });

  it("that nobody here knew of comes back by the question that its restoring leads to", async () => {
    greets([]);
    await comesBack();
    expect(listed()).toEqual([]);
    described = () => summary(12);
    hub.last.tells("RoomUpdated", { ...roomAt(12, 10), roomId: room });
    await clock.pass(0);
    expect(listed()).toEqual([room]);
  });

  it("stays over a new connection, whose list does not name it", async () => {
    hub.last.tells("RoomArchived", { roomId: room, rev: 11 });
    described = () => archived(11);
    greets([]);
    await comesBack();
    expect([listed(), shown().room.archivedAt]).toEqual([[], "2026-01-02T00:00:00Z"]);
  });

  it("is there once it was looked at, and of others' rooms only what they are is told", async () => {
    greets([]);
    await comesBack();
    described = () => summary(11, { role: null });
    await chat.rooms.look(room);
    expect(chat.getState().rooms.has(room)).toBe(false);
    described = () => archived(11);
    await chat.rooms.look(room);
    expect([listed(), shown().room.archivedAt]).toEqual([[], "2026-01-02T00:00:00Z"]);
  });
});
