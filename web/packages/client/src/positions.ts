import { backoff } from "./backoff.ts";
import type { Core } from "./core.ts";
import { fromHub } from "./errors.ts";

/** Tells the server how far something was read, where only the newest position of each counts, until it has heard of it. */
export class Positions<K extends string> {
  readonly #core: Core;
  readonly #tell: (of: K, seq: number) => Promise<void>;
  readonly #wanted = new Map<K, { readonly seq: number }>();
  readonly #telling = new Map<K, Promise<void>>();
  /** What was asked for anew while an earlier call, of a connection that has gone, was not over. */
  readonly #again = new Set<K>();

  constructor(core: Core, tell: (of: K, seq: number) => Promise<void>) {
    this.#core = core;
    this.#tell = tell;
  }

  read(of: K, seq: number): void {
    this.#wanted.set(of, { seq });
    this.#start(of);
  }

  /** Nothing is told any more of what was read so far; resolves when what is under way is over. */
  async forget(of: K): Promise<void> {
    this.#wanted.delete(of);
    await this.#telling.get(of);
  }

  /** The connection is new: says what could not be said. */
  resume(): void {
    for (const of of this.#wanted.keys()) this.#start(of);
  }

  #start(of: K, attempt = 0): void {
    if (!this.#core.connection.connected) return;
    if (this.#telling.has(of)) return void this.#again.add(of);
    const telling = this.#run(of, attempt).finally(() => {
      this.#telling.delete(of);
      if (this.#again.delete(of)) this.#start(of);
    });
    this.#telling.set(of, telling);
  }

  async #run(of: K, attempt: number): Promise<void> {
    try {
      for (let wanted = this.#wanted.get(of); wanted !== undefined; wanted = this.#wanted.get(of)) {
        await this.#tell(of, wanted.seq);
        // The same position may be wanted anew: the cursor can have gone back meanwhile.
        if (this.#wanted.get(of) === wanted) this.#wanted.delete(of);
      }
      this.#again.delete(of);
    } catch (cause) {
      this.#failed(of, fromHub(cause).code, attempt);
    }
  }

  /** The position stays wanted: the next one read or the next connection tells it; where the server just cannot, so does a while. */
  #failed(of: K, code: string, attempt: number): void {
    const { clock } = this.#core;
    if (code !== "unavailable" && code !== "rate_limited") return;
    clock.after(backoff(attempt, clock.random()), () => this.#start(of, attempt + 1));
  }
}
