import { backoff } from "./backoff.ts";
import type { Core } from "./core.ts";
import { fromHub } from "./errors.ts";
import { outsider } from "./inquiry.ts";
import type { Undo } from "./store.ts";
import type { RoomId, SyncPage } from "./types.ts";

const manyMembers = 100;
const spreadPerMember = 0.5;
const spreadAtMost = 10_000;

/** Milliseconds over which so many ask. */
const spread = (members: number): number => Math.min(spreadAtMost, Math.max(0, members - manyMembers) * spreadPerMember);

/** Asks for what a conversation lacks; one question per conversation at a time. What everybody in it lacks, they ask for one by one. */
export class Syncer {
  readonly #core: Core;
  readonly #merge: (page: SyncPage) => boolean;
  readonly #gone: (roomId: RoomId) => void;
  readonly #running = new Set<RoomId>();
  readonly #lostMeanwhile = new Set<RoomId>();
  readonly #waiting = new Map<RoomId, Undo>();

  /** `merge` says whether something is lacking still. */
  constructor(core: Core, merge: (page: SyncPage) => boolean, gone: (roomId: RoomId) => void) {
    this.#core = core;
    this.#merge = merge;
    this.#gone = gone;
  }

  /**
   * The same was lost to all who are in the conversation, at the same moment: in a large one each waits a while of its own. What
   * comes meanwhile is kept, and asks for nothing more.
   */
  lostToAll(roomId: RoomId, members: number): void {
    if (this.#waiting.has(roomId)) return;
    const { clock } = this.#core;
    const wait = clock.random() * spread(members);
    if (wait === 0) return this.lost(roomId);
    const undo = clock.after(wait, () => {
      this.#waiting.delete(roomId);
      this.lost(roomId);
    });
    this.#waiting.set(roomId, undo);
  }

  /** A greeting brings what was lost before it. */
  greeted(): void {
    for (const undo of this.#waiting.values()) undo();
    this.#waiting.clear();
  }

  /** Something is lacking that no event tells of: an answer under way may have been given before it. */
  lost(roomId: RoomId): void {
    if (this.#running.has(roomId)) this.#lostMeanwhile.add(roomId);
    else this.need(roomId);
  }

  need(roomId: RoomId, attempt = 0): void {
    // Without a connection nothing can be asked: the greeting of the next one brings what is lacking.
    if (this.#running.has(roomId) || this.#waiting.has(roomId) || !this.#core.connection.connected) return;
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
