import { newClientId } from "./ids.ts";
import { resumed, type Outbox } from "./outbox.ts";
import { keysOf, readJson, type KeyValueStorage } from "./storage.ts";
import type { Tabs } from "./tabs.ts";
import type { UserId } from "./types.ts";

/** Keeps what a tab has not sent yet over its end: another tab of the same user, open then or later, takes it over. */
export class OutboxKeeper {
  readonly #storage: KeyValueStorage;
  readonly #tabs: Tabs;
  readonly #prefix: string;
  readonly #key: string;
  readonly #awaited = new Set<string>();
  #ended = false;

  constructor(storage: KeyValueStorage, tabs: Tabs, user: UserId) {
    this.#storage = storage;
    this.#tabs = tabs;
    this.#prefix = `chat.outbox.${user}.`;
    this.#key = this.#prefix + newClientId();
    tabs.hold(this.#key);
  }

  save(outbox: Outbox): void {
    if (this.#ended) return;
    if (outbox.length === 0) return this.#storage.removeItem(this.#key);
    try {
      this.#storage.setItem(this.#key, JSON.stringify(outbox));
    } catch {
      // No space is left: it is sent all the same, only the end of the tab it would not survive.
    }
  }

  /** Calls with what tabs have left that are gone, now and as they go. */
  inherit(take: (left: Outbox) => void): void {
    if (this.#ended) return;
    for (const key of this.#keys()) {
      if (key === this.#key || this.#awaited.has(key)) continue;
      this.#awaited.add(key);
      this.#tabs.whenGone(key, () => {
        this.#awaited.delete(key);
        const left = readJson<Outbox>(this.#storage, key);
        if (this.#ended || !left) return;
        take(resumed(left));
        this.#storage.removeItem(key);
      });
    }
  }

  /** The user is signed out: nothing is kept, of no tab, and nothing more will be. */
  end(): void {
    this.#ended = true;
    for (const key of this.#keys()) this.#storage.removeItem(key);
  }

  #keys(): string[] {
    return keysOf(this.#storage).filter((key) => key.startsWith(this.#prefix));
  }
}
