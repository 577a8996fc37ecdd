import type { EventName, ServerEvents } from "./events.ts";

type Handlers = { [N in EventName]: (argument: ServerEvents[N]) => void };

/** Hands each event of the server to its handler; holds them back while a new connection is being greeted. */
export class Receiver {
  readonly #handlers: Handlers;
  #early: (() => void)[] | null = null;

  constructor(handlers: Handlers) {
    this.#handlers = handlers;
  }

  readonly event = (name: EventName, argument: unknown): void => {
    const handle = (): void => this.#handle(name, argument as never);
    if (this.#early) this.#early.push(handle);
    else handle();
  };

  /** Events may come before the greeting's answer that says what they build on: they follow it. */
  async holding(greeting: () => Promise<void>): Promise<void> {
    this.#early ??= [];
    try {
      await greeting();
    } finally {
      const early = this.#early;
      this.#early = null;
      for (const handle of early) handle();
    }
  }

  #handle<N extends EventName>(name: N, argument: ServerEvents[N]): void {
    this.#handlers[name](argument);
  }
}
