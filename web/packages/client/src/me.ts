import type { Core } from "./core.ts";
import type { Account, ProfileChanges, StatusChange } from "./types.ts";

/** What the user says of themselves. Both reject with the server's refusal, and are known at once. */
export class Me {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  async update(changes: ProfileChanges): Promise<void> {
    this.changed(await this.#core.rest.patch<Account>("me", changes));
  }

  async setStatus(status: StatusChange): Promise<void> {
    this.changed(await this.#core.rest.put<Account>("me/status", status));
  }

  /** On whatever device. */
  readonly changed = (account: Account): void => {
    this.#core.store.update((state) => ({ ...state, me: account }));
    this.#core.people.seen([account]);
  };
}
