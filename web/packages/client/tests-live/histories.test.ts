import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dice } from "../test/dice.ts";
import type { Member, MemberPage, Message, MessageId, MessageList, MessagePage, RoomId, RoomSummary, ThreadPage } from "../src/types.ts";
import type { ChatState } from "../src/state.ts";
import { pinsOf, threadOf } from "../src/view.ts";
import { History } from "./history.ts";
import { Person } from "./person.ts";

/** How many random histories; more of them by the environment. */
const histories = Number(process.env["CHAT_HISTORIES"] ?? 1_000);
const atOnce = 50;
const firstSeed = Number(process.env["CHAT_SEED"] ?? 1);

let ada: Person, grace: Person, linus: Person;

beforeAll(async () => {
  [ada, grace, linus] = await Promise.all([Person.connected("Ada"), Person.connected("Grace"), Person.connected("Linus")]);
});

afterAll(() => {
  for (const person of [ada, grace, linus]) person?.client.disconnect();
});

/** Ada stays connected, Grace is cut at random, Linus comes and goes. */
async function rooms(first: number, count: number): Promise<History[]> {
  const made = Array.from({ length: count }, async (_, index) => {
    const roomId = await ada.client.rooms.create({ name: `history ${first + index}`, type: "public", memberIds: [grace.id, linus.id] });
    await Promise.all([ada.opens(roomId), grace.opens(roomId)]);
    await Promise.all([ada.client.loadPins(roomId), grace.client.loadPins(roomId)]);
    return new History(first + index, roomId, [ada, grace], linus);
  });
  return Promise.all(made);
}

/** Cuts Grace's cable and mends it again after so many steps of all histories, by chance. */
function cutter(seed: number): { acted: () => void; end: () => Promise<void> } {
  const roll = dice(seed);
  let [isCut, left, work] = [false, 10, Promise.resolve()];
  const turn = async (): Promise<void> => {
    isCut = !isCut;
    if (isCut) return grace.cable.cut();
    grace.cable.mend();
    grace.client.retryNow();
  };
  return {
    acted: () => {
      if (--left > 0) return;
      left = 5 + roll(80);
      work = work.then(turn);
    },
    end: async () => {
      await work;
      if (isCut) await turn();
    },
  };
}

async function stored(roomId: RoomId): Promise<{ summary: RoomSummary; messages: Message[]; members: readonly Member[] }> {
  const [summary, page, roster] = await Promise.all([
    linus.rest.get<RoomSummary>(`rooms/${roomId}`),
    linus.rest.get<MessagePage>(`rooms/${roomId}/messages`, { limit: 200 }),
    ada.rest.get<MemberPage>(`rooms/${roomId}/members`, { limit: 200 }),
  ]);
  return { summary, messages: [...page.messages], members: roster.members };
}

/** What is below a root is told with the root. */
const plain = (one: Message): Message => ({ ...one, thread: one.threadId === null ? one.thread : null });
const all = (messages: readonly Message[]): Message[] => messages.map(plain);

async function isEqualToTheStore({ roomId, threadsOf }: History, seed: number): Promise<void> {
  for (const person of [ada, grace]) {
    // A reply to what was deleted meanwhile is refused.
    const isOver = ({ outbox }: ChatState): boolean => outbox.every((entry) => entry.roomId !== roomId || entry.state === "failed");
    await person.until(`rid of what it had to send in ${roomId}`, isOver);
  }
  const { summary, messages, members } = await stored(roomId);
  for (const person of [ada, grace]) {
    await person.until(`at the rev of ${roomId}, seed ${seed}`, () => person.room(roomId)?.timeline.held.rev === summary.room.rev);
    const shown = person.room(roomId);
    expect(all(person.messages(roomId)), `messages, seed ${seed}`).toEqual(all(messages));
    expect(shown?.lastMessage && plain(shown.lastMessage), `last message, seed ${seed}`).toEqual(all(messages).at(-1) ?? null);
    expect(shown?.room.memberCount, `members, seed ${seed}`).toBe(members.length);
    const role = members.find(({ user }) => user.id === person.id)?.role;
    expect([shown?.room.name, shown?.role], `name and role, seed ${seed}`).toEqual([summary.room.name, role]);
    const { messages: pinned } = await person.rest.get<MessageList>(`rooms/${roomId}/pinned`);
    expect(shown && all(pinsOf(shown) ?? []), `pins, seed ${seed}`).toEqual(all(pinned));
    // What was read while the cable was cut is told after the greeting.
    await expect.poll(async () => {
      const { lastReadSeq, unread, mentions } = await person.rest.get<RoomSummary>(`rooms/${roomId}`);
      const reading = person.room(roomId)?.reading;
      return [lastReadSeq - (reading?.lastReadSeq ?? -1), unread - (reading?.unread ?? -1), mentions - (reading?.mentions ?? -1)];
    }, { message: `reading as stored, seed ${seed}, ${person.username}`, timeout: 8_000 }).toEqual([0, 0, 0]);
    await Promise.all(threadsOf(person).map((rootId) => isThreadEqual(person, rootId, seed)));
  }
}

async function isThreadEqual(person: Person, rootId: MessageId, seed: number): Promise<void> {
  await expect.poll(async () => {
    const page = await person.rest.get<ThreadPage>(`messages/${rootId}/thread`, { limit: 200 });
    const { root, messages, following, lastReadSeq, unread } = threadOf(person.client.getState(), rootId) ?? {};
    const { hasMore: _, ...expected } = { ...page, messages: all(page.messages) };
    return isDeepStrictEqual({ root, messages: all(messages ?? []), following, lastReadSeq, unread }, expected)
      ? "equal"
      : { here: { root, texts: messages?.map((one) => one.content), following, lastReadSeq, unread }, stored: expected };
  }, { message: `thread ${rootId} as stored, seed ${seed}, ${person.username}`, timeout: 8_000 }).toBe("equal");
}

it(`${histories} random histories: who was cut at random and who was not both end equal to the store`, async () => {
  for (let first = firstSeed; first < firstSeed + histories; first += atOnce) {
    const made = await rooms(first, Math.min(atOnce, firstSeed + histories - first));
    const cable = cutter(first);
    await Promise.all(made.map((history) => history.happen(cable.acted)));
    await cable.end();
    await grace.comesBack();
    await Promise.all(made.map((history) => history.settled()));
    await Promise.all(made.map((history, index) => isEqualToTheStore(history, first + index)));
  }
}, 240_000);
