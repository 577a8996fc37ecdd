import type { Clock } from "./clock.ts";
import type { Rest } from "./rest.ts";
import type { ChatState } from "./state.ts";
import type { Store } from "./store.ts";
import type { UserId, UserList, UserProfile } from "./types.ts";
import { UserLoader, withUsers } from "./users.ts";

interface PeopleOptions {
  store: Store<ChatState>;
  rest: Rest;
  clock: Clock;
}

/** Everybody whose name is needed somewhere. */
export class People {
  readonly #store: Store<ChatState>;
  readonly #loader: UserLoader;

  constructor({ store, rest, clock }: PeopleOptions) {
    this.#store = store;
    this.#loader = new UserLoader(
      clock,
      async (ids) => (await rest.get<UserList>("users", { ids: ids.join(",") })).users,
      (profiles) => this.seen(profiles),
    );
  }

  seen(profiles: readonly UserProfile[]): void {
    this.#store.update((state) => {
      const users = withUsers(state.users, profiles);
      return users === state.users ? state : { ...state, users };
    });
  }

  /** Asks anew for those whose names were kept from an earlier time: they may have others now, or none. */
  renew(ids: readonly UserId[]): void {
    this.#loader.renew(ids);
  }

  need(ids: readonly UserId[]): void {
    this.#loader.need(ids, this.#store.getState().users);
  }
}
