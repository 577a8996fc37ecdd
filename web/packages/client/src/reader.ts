import type { Core } from "./core.ts";
import { shownOf } from "./log.ts";
import { Positions } from "./positions.ts";
import { editRoom } from "./state.ts";
import { isNewest } from "./stretch.ts";
import type { ReadCursor, RoomId } from "./types.ts";
import { readHere } from "./unread.ts";

/** Moves the user's own cursors: at once here, then at the server. */
export class Reader {
  readonly #core: Core;
  readonly #moved: (cursor: ReadCursor) => void;
  readonly #positions: Positions<RoomId>;

  constructor(core: Core, moved: (cursor: ReadCursor) => void) {
    this.#core = core;
    this.#moved = moved;
    this.#positions = new Positions(core, async (roomId, seq) => moved(await core.connection.invoke<ReadCursor>("MarkRead", roomId, seq)));
  }

  read(roomId: RoomId, seq: number): void {
    const known = this.#core.store.getState().rooms.get(roomId);
    if (!known) return;
    const to = this.#end(roomId, seq);
    const reading = readHere(known.reading, to);
    if (reading === known.reading) return;
    this.#core.store.update((state) => editRoom(state, roomId, (one) => ({ ...one, reading })));
    this.#positions.read(roomId, reading.lastReadSeq);
  }

  async unread(roomId: RoomId, seq: number): Promise<void> {
    await this.#positions.forget(roomId);
    this.#moved(await this.#core.connection.invoke<ReadCursor>("MarkUnread", roomId, seq));
  }

  resume(): void {
    this.#positions.resume();
  }

  /** Behind the newest message that the room shows only replies can stand, which are read elsewhere. */
  #end(roomId: RoomId, seq: number): number {
    const { timeline, reading } = this.#core.store.getState().rooms.get(roomId) ?? {};
    const shown = timeline && shownOf(timeline);
    const isEnd = shown !== undefined && isNewest(shown) && seq >= (shown.messages.at(-1)?.seq ?? Number.POSITIVE_INFINITY);
    return isEnd && reading ? Math.max(seq, reading.lastSeq) : seq;
  }
}
