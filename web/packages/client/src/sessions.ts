import type { Core } from "./core.ts";
import type { OwnSession, SessionList } from "./types.ts";

/** Where the user is signed in, and with which password. All reject with the server's refusal. */
export class Sessions {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** The one used last first. */
  async list(): Promise<readonly OwnSession[]> {
    return (await this.#core.rest.get<SessionList>("me/sessions")).sessions;
  }

  /** Signs out one; of what has ended already it is a success too. */
  end(id: string): Promise<void> {
    return this.#core.rest.delete(`me/sessions/${encodeURIComponent(id)}`);
  }

  /** Signs out all but this one. */
  endOthers(): Promise<void> {
    return this.#core.rest.delete("me/sessions");
  }

  /** All other sessions end with the old password. `forbidden`: the current one is wrong. */
  changePassword(current: string, next: string): Promise<void> {
    return this.#core.rest.post("me/password", { current, new: next });
  }
}
