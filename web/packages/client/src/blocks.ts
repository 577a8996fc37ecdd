import type { Core } from "./core.ts";
import type { UserId, UserList, UserProfile } from "./types.ts";

/** Of whom the user does not want to hear: they cannot write to the user, and what they say in rooms counts for nothing. */
export class Blocks {
  readonly #core: Core;
  readonly #changed: (userIds: readonly UserId[]) => void;

  constructor(core: Core, changed: (userIds: readonly UserId[]) => void) {
    this.#core = core;
    this.#changed = changed;
  }

  /** The newest first. */
  async list(): Promise<readonly UserProfile[]> {
    const { users } = await this.#core.rest.get<UserList>("me/blocks");
    this.#core.people.seen(users);
    return users;
  }

  /** Rejects with the server's refusal, as what follows does. */
  async add(userId: UserId): Promise<void> {
    await this.#core.rest.put(`me/blocks/${encodeURIComponent(userId)}`);
    this.#changed([...new Set([userId, ...this.#known])]);
  }

  async remove(userId: UserId): Promise<void> {
    await this.#core.rest.delete(`me/blocks/${encodeURIComponent(userId)}`);
    this.#changed([...this.#known].filter((id) => id !== userId));
  }

  get #known(): ReadonlySet<UserId> {
    return this.#core.store.getState().blocked;
  }
}
