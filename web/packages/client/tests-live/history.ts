import { dice, type Dice } from "../test/dice.ts";
import type { Message, RoomId } from "../src/types.ts";
import type { Person } from "./person.ts";

const steps = 14;

/** Three people and everything that they can do to a room, in an order of chance. */
export class History {
  readonly roomId: RoomId;
  readonly #roll: Dice;
  readonly #people: readonly Person[];
  readonly #guest: Person;
  /** What waits for a connection that may be cut just now. */
  readonly #waiting: Promise<void>[] = [];

  constructor(seed: number, roomId: RoomId, people: readonly Person[], guest: Person) {
    this.roomId = roomId;
    this.#roll = dice(seed);
    this.#people = people;
    this.#guest = guest;
  }

  /** `acted` hears of each step. What a person cannot do, cut off as they are, does not happen. */
  async happen(acted: () => void): Promise<void> {
    for (let step = 0; step < steps; step++) {
      await this.#step(step);
      acted();
    }
  }

  /** Once there is a connection again: everything that was asked for is done or refused. */
  async done(): Promise<void> {
    await Promise.all(this.#waiting);
  }

  async #step(step: number): Promise<void> {
    const person = this.#people[this.#roll(this.#people.length)];
    const own = person?.messages(this.roomId).filter((one) => one.authorId === person.id && one.deletedAt === null) ?? [];
    const some = own.at(-1 - this.#roll(Math.max(1, own.length)));
    const acts: (() => unknown)[] = [
      () => person?.client.send(this.roomId, `step ${step}`),
      () => this.#guestPosts(step),
      () => this.#guestPosts(step),
      () => some && this.#change(person?.client.editMessage(some.id, `edited at step ${step}`)),
      () => some && this.#change(person?.client.editMessage(some.id, `edited at step ${step}`)),
      () => some && this.#change(person?.client.deleteMessage(some.id)),
      () => person?.client.markRead(this.roomId, person.messages(this.roomId).at(-1)?.seq ?? 0),
      () => this.#guest.rest.post(`rooms/${this.roomId}/leave`),
      () => this.#guest.rest.post(`rooms/${this.roomId}/join`),
    ];
    try {
      await acts[this.#roll(acts.length)]?.();
    } catch (cause) {
      if (!isExpected(cause)) throw cause;
    }
  }

  /** One that was edited here and deleted meanwhile is refused. */
  #change(asked: Promise<unknown> | undefined): void {
    if (!asked) return;
    this.#waiting.push(asked.then(() => {}, (cause: unknown) => {
      if (!isExpected(cause) && !isGone(cause)) throw cause;
    }));
  }

  #guestPosts(step: number): Promise<Message> {
    return this.#guest.rest.post<Message>(`rooms/${this.roomId}/messages`, { clientId: `guest-${step}`, content: `step ${step}` });
  }
}

/** The guest is not in the room just now, or the cable is cut. */
const isExpected = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && (cause.code === "not_member" || cause.code === "unavailable");

const isGone = (cause: unknown): boolean => cause instanceof Error && "code" in cause && cause.code === "not_found";
