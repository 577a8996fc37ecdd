import type { Activity } from "./activity.ts";
import type { Clock } from "./clock.ts";
import type { Undo } from "./store.ts";

/** Says when nobody has done anything here for a while, and when somebody does again: only these two changes, never how often. */
export class IdleWatch {
  readonly #clock: Clock;
  readonly #activity: Activity | null;
  readonly #changed: (isIdle: boolean) => void;
  #patience = 0;
  #seenAt = 0;
  #isIdle = false;
  #undoTimer: Undo = () => {};
  #undoActivity: Undo | null = null;

  constructor(clock: Clock, activity: Activity | null, changed: (isIdle: boolean) => void) {
    this.#clock = clock;
    this.#activity = activity;
    this.#changed = changed;
  }

  get isIdle(): boolean {
    return this.#isIdle;
  }

  /** Watches, with so many milliseconds from the last sign of somebody; 0 is never idle. */
  start(patience: number): void {
    this.#patience = patience;
    if (this.#activity && !this.#undoActivity) {
      this.#undoActivity = this.#activity(() => this.#seen());
      this.#seenAt = this.#clock.now();
    }
    this.#look();
  }

  stop(): void {
    this.#undoTimer();
    this.#undoActivity?.();
    this.#undoActivity = null;
    this.#isIdle = false;
  }

  #seen(): void {
    this.#seenAt = this.#clock.now();
    if (this.#isIdle) this.#look();
  }

  #look(): void {
    this.#undoTimer();
    const left = this.#seenAt + this.#patience - this.#clock.now();
    const canBeIdle = this.#undoActivity !== null && this.#patience > 0;
    if (canBeIdle && left > 0) this.#undoTimer = this.#clock.after(left, () => this.#look());
    this.#become(canBeIdle && left <= 0);
  }

  #become(isIdle: boolean): void {
    if (isIdle === this.#isIdle) return;
    this.#isIdle = isIdle;
    this.#changed(isIdle);
  }
}
