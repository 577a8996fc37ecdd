import { afterAll, beforeAll, expect, it } from "vitest";
import { dice } from "../test/dice.ts";
import type { Member, MemberPage, Message, MessagePage, RoomId, RoomSummary } from "../src/types.ts";
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

async function isEqualToTheStore(roomId: RoomId, seed: number): Promise<void> {
  for (const person of [ada, grace]) {
    await person.until(`rid of what it had to send in ${roomId}`, (state) => state.outbox.every((entry) => entry.roomId !== roomId));
  }
  const { summary, messages, members } = await stored(roomId);
  for (const person of [ada, grace]) {
    await person.until(`at the rev of ${roomId}, seed ${seed}`, () => person.room(roomId)?.timeline.held.rev === summary.room.rev);
    const shown = person.room(roomId);
    expect(person.messages(roomId), `messages, seed ${seed}`).toEqual(messages);
    expect(shown?.lastMessage ?? null, `last message, seed ${seed}`).toEqual(messages.at(-1) ?? null);
    expect(shown?.room.memberCount, `members, seed ${seed}`).toBe(members.length);
    // What was read while the cable was cut is told after the greeting.
    await expect.poll(async () => {
      const { lastReadSeq, unread } = await person.rest.get<RoomSummary>(`rooms/${roomId}`);
      const reading = person.room(roomId)?.reading;
      return [lastReadSeq - (reading?.lastReadSeq ?? -1), unread - (reading?.unread ?? -1)];
    }, { message: `reading as stored, seed ${seed}`, timeout: 8_000 }).toEqual([0, 0]);
  }
}

it(`${histories} random histories: who was cut at random and who was not both end equal to the store`, async () => {
  for (let first = firstSeed; first < firstSeed + histories; first += atOnce) {
    const all = await rooms(first, Math.min(atOnce, firstSeed + histories - first));
    const cable = cutter(first);
    await Promise.all(all.map((history) => history.happen(cable.acted)));
    await cable.end();
    await grace.comesBack();
    await Promise.all(all.map((history) => history.done()));
    for (const [index, { roomId }] of all.entries()) await isEqualToTheStore(roomId, first + index);
  }
}, 240_000);
