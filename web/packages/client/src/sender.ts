import type { Core } from "./core.ts";
import { fromHub, type ChatError } from "./errors.ts";
import { newClientId } from "./ids.ts";
import * as outboxes from "./outbox.ts";
import type { OutboxKeeper } from "./outbox-keeper.ts";
import type { Outbox, Pending } from "./outbox.ts";
import { waitFor } from "./patience.ts";
import { postedBefore } from "./restraint.ts";
import { editRoom } from "./state.ts";
import type { ClientId, Message, RoomId, SendMessage, SendOptions } from "./types.ts";

// A shorter wait is over before anybody has read what it is for.
const saidFrom = 5_000;

/** Empties the outbox over the connection, one message of a conversation at a time. */
export class Sender {
  readonly #core: Core;
  readonly #keeper: OutboxKeeper;
  readonly #sent: (message: Message) => void;
  readonly #pausedUntil = new Map<RoomId, number>();
  #attempts = 0;

  constructor(core: Core, keeper: OutboxKeeper, sent: (message: Message) => void) {
    this.#core = core;
    this.#keeper = keeper;
    this.#sent = sent;
  }

  /** Sends what other tabs have left behind; it was typed before what waits here. */
  inherit = (): void =>
    this.#keeper.inherit((left) => {
      this.edit((outbox) => outboxes.inherited(outbox, left));
      this.pump();
    });

  send(roomId: RoomId, content: string, options: SendOptions = {}): ClientId {
    const clientId = newClientId();
    const createdAt = new Date(this.#core.clock.now()).toISOString();
    this.edit((outbox) => outboxes.add(outbox, { ...options, roomId, clientId, content, createdAt }));
    this.pump();
    return clientId;
  }

  retry(clientId: ClientId): void {
    this.edit((outbox) => outboxes.retried(outbox, clientId));
    this.pump();
  }

  discard(clientId: ClientId): void {
    // What waits behind it need not wait for its reasons.
    const gone = this.#core.store.getState().outbox.find((entry) => entry.clientId === clientId);
    if (gone) this.#pausedUntil.delete(gone.roomId);
    this.edit((outbox) => outboxes.discarded(outbox, clientId));
    this.pump();
  }

  /** The connection is new: what was on its way over the old one goes again. */
  resume(): void {
    this.#attempts = 0;
    this.#pausedUntil.clear();
    this.inherit();
    this.pump();
  }

  pump(): void {
    const { connection, clock, store } = this.#core;
    if (!connection.connected) return;
    for (const entry of outboxes.sendable(store.getState().outbox)) {
      if ((this.#pausedUntil.get(entry.roomId) ?? 0) <= clock.now()) void this.#send(entry);
    }
  }

  edit(change: (outbox: Outbox) => Outbox): void {
    const { store } = this.#core;
    const before = store.getState().outbox;
    store.update((state) => ({ ...state, outbox: change(state.outbox) }));
    const after = store.getState().outbox;
    if (after !== before) this.#keeper.save(after);
  }

  async #send({ state: _, error: __, createdAt: ___, ...message }: Pending): Promise<void> {
    const { roomId, clientId } = message;
    this.edit((outbox) => outboxes.started(outbox, clientId));
    try {
      const sent = await this.#core.connection.invoke<Message>("SendMessage", message satisfies SendMessage);
      this.#attempts = 0;
      this.#sent(sent);
      this.edit((outbox) => outboxes.settled(outbox, clientId));
    } catch (cause) {
      this.#refused(roomId, clientId, fromHub(cause));
    }
    this.pump();
  }

  #refused(roomId: RoomId, clientId: ClientId, error: ChatError): void {
    const { clock, store } = this.#core;
    if (error.code === "slow_mode") store.update((state) => editRoom(state, roomId, (one) => postedBefore(one, error, clock.now())));
    const wait = waitFor(error, this.#attempts + 1, clock.random());
    const { code, message } = error;
    if (wait === null) return this.edit((outbox) => outboxes.refused(outbox, clientId, { code, message }));
    if (code === "unavailable") this.#attempts++;
    this.#pausedUntil.set(roomId, clock.now() + wait);
    clock.after(wait, () => this.pump());
    const isSaid = code !== "unavailable" && wait >= saidFrom;
    this.edit((outbox) => outboxes.postponed(outbox, clientId, isSaid ? { code, message } : undefined));
  }
}
