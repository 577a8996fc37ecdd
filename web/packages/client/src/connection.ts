import { backoff } from "./backoff.ts";
import type { Clock } from "./clock.ts";
import { ChatError, fromHub } from "./errors.ts";
import type { EventName } from "./events.ts";
import type { Dial, Link } from "./link.ts";
import { within } from "./limit.ts";
import type { Undo } from "./store.ts";
import type { Wake } from "./wake.ts";

export type ConnectionState = "connecting" | "connected" | "reconnecting" | "disconnected" | "failed";

export interface ConnectionStatus {
  readonly current: ConnectionState;
  readonly previous: ConnectionState | null;
  /** Why the connection was lost or could not be made. */
  readonly error: ChatError | null;
}

export interface ConnectionOptions {
  clock: Clock;
  dial: Dial;
  wake: Wake;
  /** A good token, and when (milliseconds since 1970) the connection made with it is to be renewed. */
  token(): Promise<{ token: string; renewAt: number }>;
  /** False when the server refuses the user even after the token was renewed. */
  admitted(): Promise<boolean>;
  /** What has to be said on a new link before it counts as connected. */
  greet(link: Link): Promise<void>;
  event(name: EventName, argument: unknown): void;
  changed(status: ConnectionStatus): void;
}

const openingTakesAtMost = 15_000;
const probeTakesAtMost = 5_000;
// The network is said to be gone: only a server on this machine or an answer on its way speaks against it.
const offlineProbeTakesAtMost = 500;
const stableAfter = 10_000;

/**
 * Keeps one link to the hub, forever. A link that ends by plan (token, drain) is replaced before it is let go: for a
 * moment there are two, and revisions make what both deliver count once.
 */
export class Connection {
  readonly #options: ConnectionOptions;
  #status: ConnectionStatus = { current: "disconnected", previous: null, error: null };
  #link: Link | undefined;
  #linkedAt = 0;
  #calls = new Set<Promise<unknown>>();
  #opening = false;
  #attempts = 0;
  #notBefore = 0;
  /** Moves on with each start and stop: what an earlier life began has no effect in a later one. */
  #life = 0;
  #undoTimer: Undo = () => {};
  #undoWake: Undo = () => {};

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  get connected(): boolean {
    return this.#link !== undefined;
  }

  start(): void {
    const { current } = this.#status;
    if (current !== "disconnected" && current !== "failed") return;
    this.#life++;
    this.#attempts = 0;
    this.#become("connecting");
    this.#undoWake = this.#options.wake((offline) => this.#look(offline ? offlineProbeTakesAtMost : probeTakesAtMost));
    void this.#open();
  }

  stop(): void {
    if (this.#status.current === "disconnected") return;
    this.#end("disconnected");
  }

  /** Something may have changed: tries at once when waiting, and looks whether an open link is still alive. */
  retryNow(): void {
    this.#look(probeTakesAtMost);
  }

  /** The server goes away; it asks to come back after so many seconds. */
  drain(retryAfter: number): void {
    this.#notBefore = this.#options.clock.now() + retryAfter * 1_000;
    if (!this.#opening) this.#later(retryAfter * 1_000);
  }

  /** Asks the server; refusals and a lost connection are a `ChatError`. */
  async invoke<T>(method: string, ...args: unknown[]): Promise<T> {
    if (!this.#link) throw new ChatError("unavailable", "Not connected");
    const call = this.#link.invoke<T>(method, ...args);
    const calls = this.#calls;
    calls.add(call);
    try {
      return await call;
    } catch (cause) {
      throw fromHub(cause);
    } finally {
      calls.delete(call);
    }
  }

  #look(patience: number): void {
    if (this.#link) void this.#probe(this.#link, patience);
    else if (!this.#opening && this.#status.current === "reconnecting") void this.#open();
  }

  async #open(): Promise<void> {
    const life = this.#life;
    this.#undoTimer();
    this.#opening = true;
    try {
      const { link, renewAt } = await this.#dialAndGreet(life);
      if (life !== this.#life) return void link.stop();
      this.#adopt(link, renewAt);
    } catch (cause) {
      if (life === this.#life) await this.#failed(fromHub(cause), life);
    }
  }

  async #dialAndGreet(life: number): Promise<{ link: Link; renewAt: number }> {
    const { clock, dial, token, greet, event } = this.#options;
    const pass = await within(clock, openingTakesAtMost, token());
    let link: Link | undefined;
    // Events may come before the greeting's answer that says what they build on: they follow it. Those of the old link go on.
    let early: (() => void)[] | null = [];
    const opening = dial(pass.token, {
      event: (name, argument) => {
        if (life !== this.#life) return;
        if (early) early.push(() => event(name, argument));
        else event(name, argument);
      },
      closed: (error) => link && life === this.#life && this.#closed(link, error),
    });
    try {
      link = await within(clock, openingTakesAtMost, opening);
      await within(clock, openingTakesAtMost, greet(link));
      const waiting = early;
      early = null;
      for (const handle of waiting) handle();
      return { link, renewAt: pass.renewAt };
    } catch (cause) {
      void opening.then((late) => late.stop()).catch(() => {});
      throw cause;
    }
  }

  #adopt(link: Link, renewAt: number): void {
    const { clock } = this.#options;
    const [old, calls] = [this.#link, this.#calls];
    this.#opening = false;
    this.#link = link;
    this.#linkedAt = clock.now();
    this.#calls = new Set();
    if (old) void within(clock, probeTakesAtMost, Promise.allSettled([...calls])).catch(() => {}).then(() => old.stop());
    // Told to go while this link was being opened: it leads to who is leaving.
    const leaving = this.#notBefore - clock.now();
    this.#later(leaving > 0 ? leaving : Math.max(renewAt - clock.now(), stableAfter));
    this.#become("connected");
  }

  async #failed(error: ChatError, life: number): Promise<void> {
    const { code, retryAfter } = error;
    // A server that says when to come back has nothing against the user.
    const refused = code === "unauthenticated" || (retryAfter === undefined && !(await this.#options.admitted()));
    if (life !== this.#life) return;
    if (retryAfter !== undefined) this.#notBefore = this.#options.clock.now() + retryAfter * 1_000;
    this.#opening = false;
    if (refused) return this.#end("failed", error);
    if (!this.#link) this.#become("reconnecting", error);
    this.#wait();
  }

  #closed(link: Link, cause: Error | undefined): void {
    if (link !== this.#link) return;
    this.#link = undefined;
    if (this.#options.clock.now() - this.#linkedAt > stableAfter) this.#attempts = 0;
    this.#become("reconnecting", fromHub(cause ?? new Error("The server closed the connection")));
    if (!this.#opening) this.#wait();
  }

  #wait(): void {
    const { clock } = this.#options;
    const delay = backoff(this.#attempts++, clock.random());
    this.#later(Math.max(delay, this.#notBefore - clock.now()));
  }

  #later(ms: number): void {
    this.#undoTimer();
    this.#undoTimer = this.#options.clock.after(ms, () => void this.#open());
  }

  async #probe(link: Link, patience: number): Promise<void> {
    try {
      await within(this.#options.clock, patience, link.invoke("LoadPresence", []));
    } catch {
      if (link !== this.#link) return;
      this.#closed(link, new Error("The connection went silent"));
      void link.stop().catch(() => {});
    }
  }

  #end(state: "disconnected" | "failed", error: ChatError | null = null): void {
    this.#life++;
    this.#opening = false;
    this.#undoTimer();
    this.#undoWake();
    void this.#link?.stop().catch(() => {});
    this.#link = undefined;
    this.#become(state, error);
  }

  #become(current: ConnectionState, error: ChatError | null = null): void {
    const previous = this.#status.current;
    if (previous === current && error === null) return;
    this.#status = { current, previous, error };
    this.#options.changed(this.#status);
  }
}
