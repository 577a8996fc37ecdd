import type { Change } from "./events.ts";
import type { RoomId } from "./types.ts";

const roomsAtMost = 2_000;
const changesAtMost = 20;

/** Events of conversations that are not known yet: they may overtake what says that the user is in. */
export class Strays {
  readonly #kept = new Map<RoomId, Change[]>();

  get rooms(): RoomId[] {
    return [...this.#kept.keys()];
  }

  keep(roomId: RoomId, change: Change): void {
    const changes = this.#kept.get(roomId) ?? [];
    // Of too many the last one stays: by it the gap is seen when the conversation comes.
    if (changes.length === changesAtMost) changes.length = 0;
    changes.push(change);
    this.#kept.set(roomId, changes);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > roomsAtMost && oldest !== undefined) this.#kept.delete(oldest);
  }

  take(roomId: RoomId): Change[] {
    const changes = this.#kept.get(roomId) ?? [];
    this.#kept.delete(roomId);
    return changes;
  }
}
