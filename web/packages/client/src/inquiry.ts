import { backoff } from "./backoff.ts";
import type { Core } from "./core.ts";
import { ChatError, type ErrorCode } from "./errors.ts";
import type { RoomId, RoomSummary } from "./types.ts";

/** Refusals to somebody who is not in the conversation, or not any more. */
export const outsider: readonly ErrorCode[] = ["not_member", "not_found", "forbidden"];
const busy: readonly ErrorCode[] = ["unavailable", "rate_limited"];

/** Asks what is true of a conversation now, where no event told it; one question per conversation at a time. */
export class Inquiry {
  readonly #core: Core;
  readonly #known: (summary: RoomSummary) => void;
  readonly #left: (roomId: RoomId) => void;
  readonly #asking = new Set<RoomId>();
  readonly #askedMeanwhile = new Set<RoomId>();

  constructor(core: Core, known: (summary: RoomSummary) => void, left: (roomId: RoomId) => void) {
    this.#core = core;
    this.#known = known;
    this.#left = left;
  }

  about(roomId: RoomId, attempt = 0): void {
    // An answer under way may have been given before what is asked about.
    if (this.#asking.has(roomId)) return void this.#askedMeanwhile.add(roomId);
    this.#asking.add(roomId);
    const before = this.#rev(roomId);
    void this.#core.rest
      .get<RoomSummary>(`rooms/${roomId}`)
      .then((summary) => this.#answered(summary), (error: unknown) => this.#refused(error, roomId, before))
      .then((again) => {
        this.#asking.delete(roomId);
        if (this.#askedMeanwhile.delete(roomId)) return this.about(roomId);
        // The greeting of a new connection asks no more, and answers this too.
        if (!again || !this.#core.connection.connected) return;
        const { clock } = this.#core;
        clock.after(backoff(attempt + 1, clock.random()), () => this.about(roomId, attempt + 1));
      });
  }

  #answered(summary: RoomSummary): boolean {
    const { id, rev } = summary.room;
    if (summary.role !== null) this.#known(summary);
    // A newer state tells that the user came back while the answer was on its way.
    else if ((this.#rev(id) ?? 0) <= rev) this.#left(id);
    return false;
  }

  #refused(error: unknown, roomId: RoomId, before: number | undefined): boolean {
    const code = error instanceof ChatError ? error.code : "unavailable";
    if (outsider.includes(code) && this.#rev(roomId) === before) this.#left(roomId);
    return busy.includes(code);
  }

  #rev(roomId: RoomId): number | undefined {
    return this.#core.store.getState().rooms.get(roomId)?.room.rev;
  }
}
