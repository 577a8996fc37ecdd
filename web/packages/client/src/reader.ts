import type { Core } from "./core.ts";
import { shownOf } from "./log.ts";
import { Positions } from "./positions.ts";
import { editRoom } from "./state.ts";
import { isNewest } from "./stretch.ts";
import type { ReadCursor, RoomId } from "./types.ts";
import { readHere, reopened } from "./unread.ts";

/** Moves the user's own cursors: at once here, then at the server. */
export class Reader {
  readonly #core: Core;
  readonly #moved: (cursor: ReadCursor, asked: number | undefined) => void;
  readonly #positions: Positions<RoomId>;

  constructor(core: Core, moved: (cursor: ReadCursor, asked: number | undefined) => void) {
    this.#core = core;
    this.#moved = moved;
    this.#positions = new Positions(core, (roomId, seq) => this.#ask("MarkRead", roomId, seq));
  }

  /** `isSeen`: by looking at it, which what was marked as unread withstands. */
  read(roomId: RoomId, seq: number, isSeen = false): void {
    const known = this.#core.store.getState().rooms.get(roomId);
    if (!known) return;
    const to = this.#end(roomId, seq);
    const reading = readHere(isSeen ? known.reading : reopened(known.reading), to);
    if (reading.lastReadSeq === known.reading.lastReadSeq) return;
    this.#core.store.update((state) => editRoom(state, roomId, (one) => ({ ...one, reading })));
    this.#positions.read(roomId, reading.lastReadSeq);
  }

  async unread(roomId: RoomId, seq: number): Promise<void> {
    await this.#positions.forget(roomId);
    try {
      await this.#ask("MarkUnread", roomId, seq);
    } catch (cause) {
      this.#again(roomId);
      throw cause;
    }
  }

  resume(): void {
    this.#positions.resume();
  }

  async #ask(method: "MarkRead" | "MarkUnread", roomId: RoomId, seq: number): Promise<void> {
    const asked = this.#core.store.getState().rooms.get(roomId)?.reading.heard;
    this.#moved(await this.#core.connection.invoke<ReadCursor>(method, roomId, seq), asked);
  }

  /** What was read and not told is to be told after all. */
  #again(roomId: RoomId): void {
    const { lastReadSeq, confirmed } = this.#core.store.getState().rooms.get(roomId)?.reading ?? { lastReadSeq: 0, confirmed: 0 };
    if (lastReadSeq > confirmed) this.#positions.read(roomId, lastReadSeq);
  }

  /** Behind the newest message that the room shows only replies can stand, which are read elsewhere. */
  #end(roomId: RoomId, seq: number): number {
    const { timeline, reading } = this.#core.store.getState().rooms.get(roomId) ?? {};
    const shown = timeline && shownOf(timeline);
    const isEnd = shown !== undefined && isNewest(shown) && seq >= (shown.messages.at(-1)?.seq ?? Number.POSITIVE_INFINITY);
    return isEnd && reading ? Math.max(seq, reading.lastSeq) : seq;
  }
}
