import { backoff } from "./backoff.ts";
import type { Core } from "./core.ts";
import { fromHub, type ErrorCode } from "./errors.ts";
import type { ChatState } from "./state.ts";
import type { RoomId, RoomSummary } from "./types.ts";

/** Refusals to somebody who is not in the conversation, or not any more. */
export const outsider: readonly ErrorCode[] = ["not_member", "not_found", "forbidden", "banned"];
const busy: readonly ErrorCode[] = ["unavailable", "rate_limited"];
const atOnce = 4;

/** Asks what is true of a conversation now, where no event told it; one question per conversation at a time, a few in all. */
export class Inquiry {
  readonly #core: Core;
  readonly #known: (summary: RoomSummary, options: { asked: ChatState["rooms"] }) => void;
  readonly #left: (roomId: RoomId) => void;
  readonly #asking = new Set<RoomId>();
  /** And how often it was tried already. */
  readonly #waiting = new Map<RoomId, number>();

  constructor(core: Core, known: (summary: RoomSummary, options: { asked: ChatState["rooms"] }) => void, left: (roomId: RoomId) => void) {
    this.#core = core;
    this.#known = known;
    this.#left = left;
  }

  about(roomId: RoomId, attempt = 0): void {
    // An answer under way may have been given before what is asked about.
    if (this.#asking.has(roomId)) return void this.#waiting.set(roomId, 0);
    if (this.#asking.size >= atOnce) return void this.#waiting.set(roomId, attempt);
    this.#asking.add(roomId);
    void this.#ask(roomId, attempt).then(() => {
      this.#asking.delete(roomId);
      const next = [...this.#waiting.keys()].find((id) => !this.#asking.has(id));
      if (next === undefined) return;
      const tried = this.#waiting.get(next);
      this.#waiting.delete(next);
      this.about(next, tried);
    });
  }

  async #ask(roomId: RoomId, attempt: number): Promise<void> {
    const { rest, clock, store } = this.#core;
    const [before, asked] = [this.#rev(roomId), store.getState().rooms];
    try {
      this.#answered(await rest.get<RoomSummary>(`rooms/${roomId}`), asked);
    } catch (cause) {
      const { code, certain, retryAfter = 0 } = fromHub(cause);
      if (certain && outsider.includes(code) && this.#rev(roomId) === before) this.#left(roomId);
      // Over a new connection the list of all conversations answers this too.
      if ((certain && !busy.includes(code)) || !this.#core.connection.connected) return;
      clock.after(Math.max(retryAfter * 1_000, backoff(attempt + 1, clock.random())), () => this.about(roomId, attempt + 1));
    }
  }

  #answered(summary: RoomSummary, asked: ChatState["rooms"]): void {
    const { id, rev } = summary.room;
    if (summary.role !== null) this.#known(summary, { asked });
    // A newer state tells that the user came back while the answer was on its way.
    else if ((this.#rev(id) ?? 0) <= rev) this.#left(id);
  }

  #rev(roomId: RoomId): number | undefined {
    return this.#core.store.getState().rooms.get(roomId)?.room.rev;
  }
}
