import type { Core } from "./core.ts";
import type { TypingChanged } from "./events.ts";
import type { Undo } from "./store.ts";
import type { RoomId, UserId } from "./types.ts";
import { expired, nextExpiry, stopped, typed, type Typing } from "./typing.ts";

/** Keeps the list of those who type; a notice that is not renewed ends by a timer here, whatever the server says. */
export class TypingWatch {
  readonly #core: Core;
  #undo: Undo = () => {};

  constructor(core: Core) {
    this.#core = core;
  }

  readonly changed = ({ roomId, userId, isTyping }: TypingChanged): void => {
    const now = this.#core.clock.now();
    this.#edit((typing) => (isTyping ? typed(typing, roomId, userId, now) : stopped(typing, roomId, userId)));
    this.#core.people.need([userId]);
  };

  /** A message ends its author's typing. */
  spoke(roomId: RoomId, userId: UserId): void {
    this.#edit((typing) => stopped(typing, roomId, userId));
  }

  #edit(change: (typing: Typing) => Typing): void {
    const { store, clock } = this.#core;
    const before = store.getState().typing;
    store.update((state) => {
      const typing = change(state.typing);
      return typing === state.typing ? state : { ...state, typing };
    });
    const after = store.getState().typing;
    if (after === before) return;
    this.#undo();
    const next = nextExpiry(after);
    if (next === Number.POSITIVE_INFINITY) return;
    this.#undo = clock.after(Math.max(0, next - clock.now()), () => this.#edit((typing) => expired(typing, clock.now())));
  }
}
