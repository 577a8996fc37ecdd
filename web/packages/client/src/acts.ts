import type { Core } from "./core.ts";
import { ChatError, fromHub } from "./errors.ts";
import { roomOf } from "./message.ts";
import { replaces, withOverlays, type Act, type Overlay } from "./overlays.ts";
import { waitFor } from "./patience.ts";
import { editRoom } from "./state.ts";
import type { EditMessage, Message, MessageId, RoomId } from "./types.ts";

interface Caller {
  resolve(): void;
  reject(error: ChatError): void;
}

interface Wanted {
  readonly overlay: Overlay;
  readonly callers: readonly Caller[];
}

/**
 * What the user does to messages that are there: shown at once, asked of the server in order, message by message, until it agrees
 * or refuses. All of it may be asked twice, so a lost connection only delays it.
 */
export class Acts {
  readonly #core: Core;
  readonly #agreed: (message: Message) => void;
  readonly #wanted = new Map<MessageId, readonly Wanted[]>();
  readonly #pausedUntil = new Map<MessageId, number>();
  #attempts = 0;

  constructor(core: Core, agreed: (message: Message) => void) {
    this.#core = core;
    this.#agreed = agreed;
  }

  /** Resolves when the server agreed, and rejects with its refusal; then it is as if nothing had been wanted. */
  act(id: MessageId, act: Act): Promise<void> {
    const { clock, store } = this.#core;
    const overlay: Overlay = { act, by: store.getState().me?.id ?? "", at: new Date(clock.now()).toISOString(), state: "queued" };
    return new Promise((resolve, reject) => {
      const [on, before] = [this.#of(id), { resolve, reject }];
      const replaced = on.filter((one) => one.overlay.state === "queued" && replaces(act, one.overlay.act));
      const callers = [...replaced.flatMap((one) => one.callers), before];
      this.#set(id, [...on.filter((one) => !replaced.includes(one)), { overlay, callers }]);
      void this.#send(id);
    });
  }

  /** The connection is new: what was on its way over the old one goes again. */
  resume(): void {
    this.#attempts = 0;
    this.#pausedUntil.clear();
    for (const id of this.#wanted.keys()) void this.#send(id);
  }

  /** The user is not in the room any more. */
  drop(roomId: RoomId): void {
    for (const [id, all] of this.#wanted) {
      if (roomOf(id) !== roomId) continue;
      this.#set(id, []);
      for (const { callers } of all) for (const { reject } of callers) reject(new ChatError("not_member", "You left the room"));
    }
  }

  async #send(id: MessageId): Promise<void> {
    const { connection, clock } = this.#core;
    const [first] = this.#of(id);
    if (!first || first.overlay.state === "sending" || !connection.connected || (this.#pausedUntil.get(id) ?? 0) > clock.now()) return;
    const sent: Wanted = { ...first, overlay: { ...first.overlay, state: "sending" } };
    this.#swap(id, first, sent);
    try {
      const message = await connection.invoke<Message>(...call(id, sent.overlay.act));
      this.#attempts = 0;
      this.#agreed(message);
      this.#swap(id, sent);
      for (const { resolve } of sent.callers) resolve();
    } catch (cause) {
      this.#refused(id, sent, fromHub(cause));
    }
    void this.#send(id);
  }

  #refused(id: MessageId, sent: Wanted, error: ChatError): void {
    const { clock } = this.#core;
    const wait = waitFor(error, this.#attempts + 1, clock.random());
    if (wait === null) {
      this.#swap(id, sent);
      return sent.callers.forEach(({ reject }) => reject(error));
    }
    if (error.code === "unavailable") this.#attempts++;
    this.#pausedUntil.set(id, clock.now() + wait);
    clock.after(wait, () => void this.#send(id));
    // What was wanted since of the same makes it void.
    const later = this.#of(id).find((one) => one !== sent && replaces(one.overlay.act, sent.overlay.act));
    if (!later) return this.#swap(id, sent, { ...sent, overlay: { ...sent.overlay, state: "queued" } });
    this.#swap(id, sent);
    this.#swap(id, later, { ...later, callers: [...sent.callers, ...later.callers] });
  }

  #of(id: MessageId): readonly Wanted[] {
    return this.#wanted.get(id) ?? [];
  }

  #swap(id: MessageId, old: Wanted, next?: Wanted): void {
    this.#set(id, this.#of(id).flatMap((one) => (one !== old ? [one] : next ? [next] : [])));
  }

  #set(id: MessageId, all: readonly Wanted[]): void {
    if (all.length > 0) this.#wanted.set(id, all);
    else {
      this.#wanted.delete(id);
      this.#pausedUntil.delete(id);
    }
    this.#core.store.update((state) =>
      editRoom(state, roomOf(id), (one) => ({ ...one, overlays: withOverlays(one.overlays, id, all.map(({ overlay }) => overlay)) })),
    );
  }
}

function call(messageId: MessageId, act: Act): [method: string, ...args: unknown[]] {
  switch (act.kind) {
    case "edit": {
      const edit: EditMessage = { messageId, content: act.content };
      return ["EditMessage", edit];
    }
    case "delete":
      return ["DeleteMessage", messageId];
    case "react":
      return ["AddReaction", messageId, act.emoji];
    case "unreact":
      return ["RemoveReaction", messageId, act.emoji];
    case "pin":
      return ["PinMessage", messageId];
    case "unpin":
      return ["UnpinMessage", messageId];
  }
}
