import type { Core } from "./core.ts";
import type { PresenceChanged } from "./events.ts";
import * as presence from "./presence.ts";
import type { PresenceSnapshot, RoomId } from "./types.ts";

const roomsAtOnce = 50;

/** Who is online where: asked once for what is looked at and for direct messages, then kept by events. */
export class PresenceLoader {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  readonly changed = (change: PresenceChanged): void => {
    this.#core.store.update((state) => ({ ...state, presence: presence.changed(state.presence, change) }));
  };

  load(roomIds: readonly RoomId[]): void {
    for (let start = 0; start < roomIds.length; start += roomsAtOnce) {
      void this.#load(roomIds.slice(start, start + roomsAtOnce));
    }
  }

  resume(): void {
    const { rooms } = this.#core.store.getState();
    this.load([...rooms.values()].flatMap(({ room, timeline }) => (room.type === "direct" || timeline.watched ? [room.id] : [])));
  }

  async #load(roomIds: readonly RoomId[]): Promise<void> {
    // Dots without an answer stay as they are; the next connection asks again.
    const answer = await this.#core.connection.invoke<PresenceSnapshot[]>("LoadPresence", roomIds).catch(() => []);
    this.#core.store.update((state) => ({
      ...state,
      presence: answer.reduce(presence.loaded, state.presence),
    }));
  }
}
