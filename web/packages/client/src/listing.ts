import { backoff } from "./backoff.ts";
import type { Core } from "./core.ts";
import { fromHub } from "./errors.ts";
import type { ChatState } from "./state.ts";
import type { RoomId, RoomPage, RoomSummary } from "./types.ts";

const pageSize = 100;

/** One reading of the user's list, from its first page to its end. */
interface Reading {
  /** The conversations that were known before it; of those that it does not name, somebody has to be asked. */
  readonly before: ReadonlySet<RoomId>;
  readonly listed: Set<RoomId>;
  next: string | null;
  running: boolean;
}

interface Handlers {
  /** `asked`: the conversations as they were known when it was asked for. */
  page(summaries: readonly RoomSummary[], asked: ChatState["rooms"]): void;
  /** A page that came after the greeting, which brought what was missed of its own conversations only. */
  later(summaries: readonly RoomSummary[]): void;
  /** Hears of what was known before and is not in the list, and whether that was read in one moment. */
  ended(unlisted: readonly RoomId[], inOnePage: boolean): void;
}

/** Reads the list of the user's conversations: the greeting brings the first page, the others are asked for one by one. */
export class Listing {
  readonly #core: Core;
  readonly #handlers: Handlers;
  #asked: ChatState["rooms"];
  #reading: Reading | null = null;

  constructor(core: Core, handlers: Handlers) {
    this.#core = core;
    this.#handlers = handlers;
    this.#asked = core.store.getState().rooms;
  }

  /** The first page is being asked for: what the user enters from here on need not be in the list. */
  begin(): void {
    this.#reading = null;
    this.#asked = this.#core.store.getState().rooms;
  }

  first(rooms: readonly RoomSummary[], next: string | null): void {
    this.#reading = { before: new Set(this.#asked.keys()), listed: new Set(), next, running: false };
    this.#page(this.#reading, rooms, this.#asked, true);
  }

  /** The connection is new: goes on behind the greeting's page. */
  resume(): void {
    const reading = this.#reading;
    if (reading && !reading.running) void this.#read(reading);
  }

  async #read(reading: Reading): Promise<void> {
    reading.running = true;
    for (let attempt = 0; reading === this.#reading && reading.next !== null && this.#core.connection.connected; ) {
      try {
        const asked = this.#core.store.getState().rooms;
        const query = { cursor: reading.next, limit: pageSize };
        const { rooms, next } = await this.#core.rest.get<RoomPage>("rooms", query);
        if (reading !== this.#reading) return;
        reading.next = next;
        attempt = 0;
        this.#page(reading, rooms, asked, false);
        this.#handlers.later(rooms);
      } catch (cause) {
        await this.#wait(attempt++, fromHub(cause).retryAfter);
      }
    }
    reading.running = false;
  }

  #page(reading: Reading, rooms: readonly RoomSummary[], asked: ChatState["rooms"], only: boolean): void {
    for (const { room } of rooms) reading.listed.add(room.id);
    this.#handlers.page(rooms, asked);
    if (reading.next !== null) return;
    this.#reading = null;
    this.#handlers.ended([...reading.before].filter((id) => !reading.listed.has(id)), only);
  }

  #wait(attempt: number, seconds = 0): Promise<void> {
    const { clock } = this.#core;
    return new Promise((resolve) => clock.after(Math.max(seconds * 1_000, backoff(attempt, clock.random())), resolve));
  }
}
