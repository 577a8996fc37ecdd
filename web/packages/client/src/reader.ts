import { backoff } from "./backoff.ts";
import type { Core } from "./core.ts";
import { fromHub } from "./errors.ts";
import { editRoom } from "./state.ts";
import type { ReadCursor, RoomId } from "./types.ts";
import { cursorMoved, readHere } from "./unread.ts";

/** Moves the user's own cursors: at once here, then at the server, where only the newest position counts. */
export class Reader {
  readonly #core: Core;
  readonly #wanted = new Map<RoomId, number>();
  readonly #telling = new Set<RoomId>();
  /** What was asked for anew while an earlier call, of a connection that has gone, was not over. */
  readonly #again = new Set<RoomId>();

  constructor(core: Core) {
    this.#core = core;
  }

  read(roomId: RoomId, seq: number): void {
    const known = this.#core.store.getState().rooms.get(roomId);
    if (!known || readHere(known.reading, seq) === known.reading) return;
    this.#core.store.update((state) =>
      editRoom(state, roomId, (one) => ({ ...one, reading: readHere(one.reading, seq) })),
    );
    this.#wanted.set(roomId, Math.min(seq, known.reading.lastSeq));
    void this.#tell(roomId);
  }

  async unread(roomId: RoomId, seq: number): Promise<void> {
    this.#wanted.delete(roomId);
    this.moved(await this.#core.connection.invoke<ReadCursor>("MarkUnread", roomId, seq));
  }

  moved(cursor: ReadCursor): void {
    this.#core.store.update((state) =>
      editRoom(state, cursor.roomId, (one) => ({ ...one, reading: cursorMoved(one.reading, cursor) })),
    );
  }

  /** The connection is new: says what could not be said. */
  resume(): void {
    for (const roomId of this.#wanted.keys()) void this.#tell(roomId);
  }

  async #tell(roomId: RoomId, attempt = 0): Promise<void> {
    if (!this.#core.connection.connected) return;
    if (this.#telling.has(roomId)) return void this.#again.add(roomId);
    this.#telling.add(roomId);
    try {
      for (let seq = this.#wanted.get(roomId); seq !== undefined; seq = this.#wanted.get(roomId)) {
        this.moved(await this.#core.connection.invoke<ReadCursor>("MarkRead", roomId, seq));
        if (this.#wanted.get(roomId) === seq) this.#wanted.delete(roomId);
      }
      this.#again.delete(roomId);
    } catch (cause) {
      this.#failed(roomId, fromHub(cause).code, attempt);
    } finally {
      this.#telling.delete(roomId);
      if (this.#again.delete(roomId)) void this.#tell(roomId);
    }
  }

  /** The position stays wanted: the next one read or the next connection tells it; where the server just cannot, so does a while. */
  #failed(roomId: RoomId, code: string, attempt: number): void {
    const { clock } = this.#core;
    if (code !== "unavailable" && code !== "rate_limited") return;
    clock.after(backoff(attempt, clock.random()), () => void this.#tell(roomId, attempt + 1));
  }
}
