import type { Core } from "./core.ts";
import type { Account, ProfileChanges, StatusChange } from "./types.ts";

/** What the user says of themselves; known at once. All reject with the server's refusal. */
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

  /**
   * For good: nothing names them any more, and what they wrote stays. Their sessions end. `forbidden`: the password is wrong, or nobody else is an
   * administrator.
   */
  delete(password: string): Promise<void> {
    return this.#core.rest.post("me/delete", { password });
  }

  /** On whatever device. */
  readonly changed = (account: Account): void => {
    this.#core.store.update((state) => ({ ...state, me: account }));
    this.#core.people.seen([account]);
  };
}
