import type { Core } from "./core.ts";
import type { UserId, UserList, UserProfile } from "./types.ts";
import { UserLoader, withUsers } from "./users.ts";

/** Everybody whose name is needed somewhere. */
export class People {
  readonly #core: Pick<Core, "store">;
  readonly #loader: UserLoader;

  constructor(core: Pick<Core, "store" | "rest" | "clock">) {
    this.#core = core;
    this.#loader = new UserLoader(
      core.clock,
      async (ids) => (await core.rest.get<UserList>("users", { ids: ids.join(",") })).users,
      (profiles) => this.seen(profiles),
    );
  }

  seen(profiles: readonly UserProfile[]): void {
    this.#core.store.update((state) => {
      const users = withUsers(state.users, profiles);
      return users === state.users ? state : { ...state, users };
    });
  }

  need(ids: readonly UserId[]): void {
    this.#loader.need(ids, this.#core.store.getState().users);
  }
}
