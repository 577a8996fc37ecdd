import { dice, type Dice } from "../test/dice.ts";
import type { Message, MessageId, RoomId } from "../src/types.ts";
import type { Person } from "./person.ts";

const steps = 16;
const emojis = ["👍", "🎉", "❤️"];
const roles = ["member", "moderator", "admin"] as const;

/** Three people and everything that they can do to a room, in an order of chance. */
export class History {
  readonly roomId: RoomId;
  readonly #roll: Dice;
  readonly #people: readonly Person[];
  readonly #guest: Person;
  /** What a person does while cut off happens when the cable is mended. */
  readonly #waiting: Promise<void>[] = [];
  readonly #threads = new Map<Person, Set<MessageId>>();

  constructor(seed: number, roomId: RoomId, people: readonly Person[], guest: Person) {
    this.roomId = roomId;
    this.#roll = dice(seed);
    this.#people = people;
    this.#guest = guest;
  }

  /** `acted` hears of each step. What a person cannot do, cut off as they are, does not happen or happens later. */
  async happen(acted: () => void): Promise<void> {
    for (let step = 0; step < steps; step++) {
      await this.#step(step);
      acted();
    }
  }

  /** Everything that was wanted has happened, or was refused. */
  settled = async (): Promise<void> => void (await Promise.all(this.#waiting));

  threadsOf = (person: Person): MessageId[] => [...(this.#threads.get(person) ?? [])];

  async #step(step: number): Promise<void> {
    const person = this.#some(this.#people);
    if (!person) return;
    const [{ client }, messages] = [person, person.messages(this.roomId)];
    const [some, own] = [this.#some(messages), this.#some(messages.filter((one) => one.authorId === person.id && one.deletedAt === null))];
    const root = this.#some(messages.filter((one) => one.threadId === null && one.type === "text"));
    const emoji = emojis[this.#roll(emojis.length)] ?? "";
    const named = this.#roll(3) === 0 ? `@${this.#some(this.#people)?.username} ` : "";
    const reply = root && { threadId: root.id, alsoInRoom: this.#roll(3) === 0 };
    const acts: (() => unknown)[] = [
      () => client.send(this.roomId, `${named}step ${step}`),
      () => client.send(this.roomId, `${named}step ${step}`, reply),
      () => this.#guestPosts(step, `${named}step ${step}`),
      () => this.#guestPosts(step, `${named}step ${step}`, reply),
      () => this.#guestPosts(step, `${named}step ${step}`, reply),
      () => own && this.#later(client.editMessage(own.id, `${named}edited at step ${step}`)),
      () => own && this.#later(client.editMessage(own.id, `${named}edited at step ${step}`)),
      () => own && this.#later(client.deleteMessage(own.id)),
      () => some && this.#later(client.addReaction(some.id, emoji)),
      () => some && this.#later(client.addReaction(some.id, emoji)),
      () => some && this.#later(client.removeReaction(some.id, emoji)),
      () => some && this.#later(this.#roll(3) > 0 ? client.pinMessage(some.id) : client.unpinMessage(some.id)),
      () => root && this.#opens(person, root.id),
      () => root && client.markThreadRead(root.id, messages.at(-1)?.seq ?? 0),
      () => client.markRead(this.roomId, messages.at(-1)?.seq ?? 0),
      () => some && this.#later(client.markUnread(this.roomId, some.seq)),
      // Whoever may not is refused.
      () => client.rooms.update(this.roomId, { name: `named at step ${step}` }),
      () => client.rooms.changeRole(this.roomId, this.#some(this.#people)?.id ?? "", roles[this.#roll(roles.length)] ?? "member"),
      () => client.rooms.changeRole(this.roomId, this.#guest.id, roles[this.#roll(roles.length)] ?? "member"),
      () => this.#guest.rest.post(`rooms/${this.roomId}/leave`),
      () => this.#guest.rest.post(`rooms/${this.roomId}/join`),
    ];
    try {
      await acts[this.#roll(acts.length)]?.();
    } catch (cause) {
      if (!isExpected(cause)) throw cause;
    }
  }

  #later(act: Promise<void>): void {
    const done = act.catch((cause: unknown) => {
      if (!isExpected(cause)) throw cause;
    });
    // A failure is told when everything is waited for.
    done.catch(() => {});
    this.#waiting.push(done);
  }

  #opens(person: Person, rootId: MessageId): void {
    const known = this.#threads.get(person) ?? new Set();
    if (known.has(rootId)) return;
    this.#threads.set(person, known.add(rootId));
    person.client.openThread(rootId);
  }

  #some<T>(all: readonly T[]): T | undefined {
    return all.at(-1 - this.#roll(Math.max(1, all.length)));
  }

  #guestPosts(step: number, content: string, reply: { threadId: MessageId; alsoInRoom: boolean } | undefined = undefined): Promise<Message> {
    return this.#guest.rest.post<Message>(`rooms/${this.roomId}/messages`, { clientId: `guest-${step}`, content, ...reply });
  }
}

/** The guest is not in the room just now, the cable is cut, or it is others' to do: to pin, to answer what was deleted. */
const isExpected = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && ["not_member", "unavailable", "forbidden", "not_found", "full"].some((code) => code === cause.code);
