import type { Clock } from "./clock.ts";
import type { PersistentMap } from "./persistent-map.ts";
import type { UserId, UserProfile } from "./types.ts";

const gatherFor = 20;
const atOnce = 200;

export type Users = PersistentMap<UserId, UserProfile>;

export function withUsers(users: Users, profiles: readonly UserProfile[]): Users {
  return profiles.reduce((all, profile) => (same(all.get(profile.id), profile) ? all : all.with(profile.id, profile)), users);
}

const same = (known: UserProfile | undefined, profile: UserProfile): boolean =>
  known?.displayName === profile.displayName &&
  known.username === profile.username &&
  known.avatarUrl === profile.avatarUrl;

/** Fetches the profiles of unknown ids, gathered into few calls; an id is asked for once at a time. */
export class UserLoader {
  readonly #clock: Clock;
  readonly #fetch: (ids: UserId[]) => Promise<UserProfile[]>;
  readonly #found: (profiles: UserProfile[]) => void;
  readonly #asked = new Set<UserId>();
  #waiting: UserId[] = [];

  constructor(
    clock: Clock,
    fetch: (ids: UserId[]) => Promise<UserProfile[]>,
    found: (profiles: UserProfile[]) => void,
  ) {
    this.#clock = clock;
    this.#fetch = fetch;
    this.#found = found;
  }

  need(ids: readonly UserId[], known: Users): void {
    this.renew(ids.filter((id) => !known.has(id)));
  }

  /** Asks also for who is known already, if that was not asked yet. */
  renew(ids: readonly UserId[]): void {
    const unknown = ids.filter((id) => !this.#asked.has(id));
    if (unknown.length === 0) return;
    for (const id of unknown) this.#asked.add(id);
    if (this.#waiting.length === 0) this.#clock.after(gatherFor, () => void this.#load());
    this.#waiting.push(...new Set(unknown));
  }

  async #load(): Promise<void> {
    const ids = this.#waiting;
    this.#waiting = [];
    for (let start = 0; start < ids.length; start += atOnce) {
      const batch = ids.slice(start, start + atOnce);
      try {
        this.#found(await this.#fetch(batch));
      } catch {
        // The name stays unknown until the id is needed again.
        for (const id of batch) this.#asked.delete(id);
      }
    }
  }
}
