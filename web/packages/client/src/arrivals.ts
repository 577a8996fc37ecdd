import type { Message, RoomId } from "./types.ts";

/** Hears of a message that came, or of another text or the end of one that was there. */
export type MessageListener = (message: Message, kind: "posted" | "changed") => void;

/** Tells of each message that comes once, in the order of its room. What was there when the room was first described has not come. */
export class Arrivals {
  readonly #newest = new Map<RoomId, number>();
  readonly #listeners = new Set<MessageListener>();

  readonly listen = (listener: MessageListener): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  met(roomId: RoomId, lastSeq: number): void {
    if (!this.#newest.has(roomId)) this.#newest.set(roomId, lastSeq);
  }

  /** They came, or are otherwise than before. */
  heard(messages: readonly Message[]): void {
    for (const message of messages.toSorted((a, b) => a.seq - b.seq)) {
      const isNew = message.seq > (this.#newest.get(message.roomId) ?? Number.POSITIVE_INFINITY);
      if (isNew) this.#newest.set(message.roomId, message.seq);
      for (const listener of [...this.#listeners]) listener(message, isNew ? "posted" : "changed");
    }
  }

  forget(roomId: RoomId): void {
    this.#newest.delete(roomId);
  }
}
