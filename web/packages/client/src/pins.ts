import type { Core } from "./core.ts";
import { editRoom } from "./state.ts";
import type { MessageList, RoomId } from "./types.ts";

/** Loads what is pinned to rooms. */
export class Pins {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  async load(roomId: RoomId): Promise<void> {
    const { messages } = await this.#core.rest.get<MessageList>(`rooms/${roomId}/pinned`);
    this.#core.people.need(messages.map((message) => message.authorId));
    this.#core.store.update((state) => editRoom(state, roomId, (one) => ({ ...one, pins: messages })));
  }
}
