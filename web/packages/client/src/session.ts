import type { Clock } from "./clock.ts";
import { ChatError } from "./errors.ts";
import type { Lock } from "./lock.ts";
import type { Rest } from "./rest.ts";
import { readJson, type KeyValueStorage } from "./storage.ts";
import { Store } from "./store.ts";
import { renewalTime } from "./token.ts";
import type { Account, RegistrationInfo, SignedIn } from "./types.ts";

export const sessionKey = "chat.session";

interface Stored {
  token: string;
  refreshToken: string;
  renewAt: number;
  user: Account;
}

export interface Registration {
  email: string;
  password: string;
  username?: string;
  displayName?: string;
  /** The code of an invitation's link, where it takes one to register. */
  invite?: string;
}

export interface SessionOptions {
  /** Calls without a token. */
  rest: Rest;
  /** Shared by the tabs of one browser. */
  storage: KeyValueStorage;
  lock: Lock;
  clock: Clock;
}

/** Who is signed in. The storage is the truth, so that all tabs see one session and spend each refresh token once. */
export class Session {
  readonly #options: SessionOptions;
  readonly #store: Store<Account | null>;
  #refusal: string | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#store = new Store(this.#stored()?.user ?? null);
  }

  /** The account, or `null` when signed out. */
  readonly getState = (): Account | null => this.#store.getState();
  readonly subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  /** Why the server lets the user in no more, where it said so to this tab; until somebody signs in. */
  get refusal(): string | null {
    return this.#refusal;
  }

  /** Who may register. */
  registration = (): Promise<RegistrationInfo> => this.#options.rest.get<RegistrationInfo>("auth/registration");

  register = (form: Registration): Promise<void> => this.#enter("auth/register", form);

  login = (email: string, password: string): Promise<void> => this.#enter("auth/login", { email, password });

  async logout(): Promise<void> {
    const stored = this.#stored();
    this.#clear();
    // Without the server the session ends here only, and there by its own expiry.
    if (stored) await this.#options.rest.post("auth/logout", { refreshToken: stored.refreshToken }).catch(() => {});
  }

  /** Another tab signed in or out. */
  reload(): void {
    const user = this.#stored()?.user ?? null;
    if (user?.id !== this.#store.getState()?.id) this.#store.update(() => user);
  }

  /** A token that is good now, and when to ask again. */
  async pass(): Promise<{ token: string; renewAt: number }> {
    const stored = this.#stored();
    if (!stored) throw signedOut();
    if (this.#options.clock.now() >= stored.renewAt) {
      // Renewal is early: while the server cannot be reached the old token may still do.
      await this.renew(stored.token).catch((error: unknown) => {
        if (!(error instanceof ChatError) || error.code === "unauthenticated") throw error;
      });
    }
    const { token, renewAt } = this.#stored() ?? stored;
    return { token, renewAt };
  }

  token = async (): Promise<string> => (await this.pass()).token;

  /** A token other than `spent`: of another tab that was faster, or for the refresh token. */
  renew(spent: string): Promise<string> {
    const { lock, rest } = this.#options;
    return lock(sessionKey, async () => {
      const stored = this.#stored();
      if (!stored) throw signedOut();
      if (stored.token !== spent) return stored.token;
      try {
        const answer = await rest.post<SignedIn>("auth/refresh", { refreshToken: stored.refreshToken });
        // Signed out while the answer was on its way: the new session must not come alive.
        if (!this.#stored()) throw signedOut();
        return this.#keep(answer);
      } catch (error) {
        if (!(error instanceof ChatError) || error.code === "rate_limited") throw error;
        // Anything but the server's own word comes from something in between, and passes.
        if ((error.code !== "unauthenticated" && error.code !== "suspended") || !error.certain) throw unreachable(error);
        const now = this.#stored();
        // A tab that does not share the lock was faster.
        if (now && now.refreshToken !== stored.refreshToken) return now.token;
        if (error.code === "suspended") this.#refusal = error.message;
        if (now) this.#clear();
        throw signedOut(error);
      }
    });
  }

  async #enter(path: string, form: unknown): Promise<void> {
    this.#keep(await this.#options.rest.post<SignedIn>(path, form));
  }

  #keep({ token, refreshToken, expiresAt, user }: SignedIn): string {
    this.#refusal = null;
    const stored: Stored = { token, refreshToken, user, renewAt: renewalTime(token, expiresAt, this.#options.clock.now()) };
    this.#options.storage.setItem(sessionKey, JSON.stringify(stored));
    this.reload();
    return token;
  }

  #clear(): void {
    this.#options.storage.removeItem(sessionKey);
    this.reload();
  }

  #stored(): Stored | null {
    return readJson<Stored>(this.#options.storage, sessionKey);
  }
}

const unreachable = ({ message, retryAfter, cause }: ChatError): ChatError =>
  new ChatError("unavailable", message, retryAfter, cause);

const signedOut = (cause?: unknown): ChatError =>
  new ChatError("unauthenticated", "You are signed out", undefined, cause);
