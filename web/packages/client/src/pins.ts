import type { Core } from "./core.ts";
import { namedIn } from "./message.ts";
import { pinnedAfter } from "./pinned.ts";
import { editRoom } from "./state.ts";
import type { Message, MessageList, RoomId } from "./types.ts";

/** Loads what is pinned to rooms. */
export class Pins {
  readonly #core: Core;
  readonly #running = new Map<RoomId, Promise<void>>();

  constructor(core: Core) {
    this.#core = core;
  }

  /** What is loaded is kept up to date, and loaded again only when it could not be. */
  load(roomId: RoomId): Promise<void> {
    if (this.#core.store.getState().rooms.get(roomId)?.pins) return Promise.resolve();
    const running = this.#running.get(roomId) ?? this.#load(roomId).finally(() => this.#running.delete(roomId));
    this.#running.set(roomId, running);
    return running;
  }

  async #load(roomId: RoomId): Promise<void> {
    const { store, rest, people } = this.#core;
    const began: readonly never[] = [];
    store.update((state) => editRoom(state, roomId, (one) => ({ ...one, pinsAside: began })));
    let pins: readonly Message[] | null = null;
    try {
      const { messages } = await rest.get<MessageList>(`rooms/${roomId}/pinned`);
      people.need(messages.flatMap(namedIn));
      pins = messages;
    } finally {
      const came = pins;
      store.update((state) =>
        editRoom(state, roomId, (one) => {
          // All was forgotten meanwhile, what is pinned too.
          if (!one.pinsAside) return one;
          const now = came && one.pinsAside.reduce((all, change) => pinnedAfter(all, change, state.me?.id), came);
          return { ...one, pins: now, pinsAside: null };
        }),
      );
    }
  }
}
