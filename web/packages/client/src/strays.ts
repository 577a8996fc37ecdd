import type { Change } from "./events.ts";
import type { RoomId } from "./types.ts";

const roomsAtMost = 50;
const changesAtMost = 100;

/** Events of conversations that are not known yet: theirs may overtake the one that says the user is in. */
export class Strays {
  readonly #kept = new Map<RoomId, Change[]>();

  keep(roomId: RoomId, change: Change): void {
    const changes = this.#kept.get(roomId) ?? [];
    if (changes.length < changesAtMost) changes.push(change);
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
