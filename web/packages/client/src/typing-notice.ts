import type { Clock } from "./clock.ts";
import type { RoomId } from "./types.ts";

const atMostEvery = 2_000;

/** Tells the server of the user's own typing, at most once per two seconds and conversation. */
export class TypingNotice {
  readonly #clock: Clock;
  readonly #tell: (roomId: RoomId, isTyping: boolean) => void;
  readonly #told = new Map<RoomId, number>();

  constructor(clock: Clock, tell: (roomId: RoomId, isTyping: boolean) => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  start(roomId: RoomId): void {
    const now = this.#clock.now();
    if (now - (this.#told.get(roomId) ?? Number.NEGATIVE_INFINITY) < atMostEvery) return;
    this.#told.set(roomId, now);
    this.#tell(roomId, true);
  }

  stop(roomId: RoomId): void {
    if (this.#told.delete(roomId)) this.#tell(roomId, false);
  }

  /** The server ended it by itself: a sent message ends its author's typing. */
  ended(roomId: RoomId): void {
    this.#told.delete(roomId);
  }
}
