import { backoff } from "./backoff.ts";
import type { Core } from "./core.ts";
import { fromHub } from "./errors.ts";
import { outsider } from "./inquiry.ts";
import type { RoomId, SyncPage } from "./types.ts";

/** Asks for what a conversation lacks; one question per conversation at a time. */
export class Syncer {
  readonly #core: Core;
  readonly #merge: (page: SyncPage) => boolean;
  readonly #gone: (roomId: RoomId) => void;
  readonly #running = new Set<RoomId>();
  readonly #lostMeanwhile = new Set<RoomId>();

  /** `merge` says whether something is lacking still. */
  constructor(core: Core, merge: (page: SyncPage) => boolean, gone: (roomId: RoomId) => void) {
    this.#core = core;
    this.#merge = merge;
    this.#gone = gone;
  }

  /** Something is lacking that no event tells of: an answer under way may have been given before it. */
  lost(roomId: RoomId): void {
    if (this.#running.has(roomId)) this.#lostMeanwhile.add(roomId);
    else this.need(roomId);
  }

  need(roomId: RoomId, attempt = 0): void {
    // Without a connection nothing can be asked: the greeting of the next one brings what is lacking.
    if (this.#running.has(roomId) || !this.#core.connection.connected) return;
    this.#running.add(roomId);
    void this.#sync(roomId).then((again) => {
      this.#running.delete(roomId);
      if (this.#lostMeanwhile.delete(roomId)) return this.need(roomId);
      if (!again) return;
      const { clock } = this.#core;
      clock.after(backoff(attempt, clock.random()), () => this.need(roomId, attempt + 1));
    });
  }

  async #sync(roomId: RoomId): Promise<boolean> {
    const conversation = this.#core.store.getState().rooms.get(roomId);
    if (!conversation) return false;
    try {
      return this.#merge(await this.#core.connection.invoke<SyncPage>("Sync", roomId, conversation.timeline.held.rev));
    } catch (cause) {
      const { code } = fromHub(cause);
      if (outsider.includes(code)) this.#gone(roomId);
      return code === "unavailable" || code === "rate_limited";
    }
  }
}
