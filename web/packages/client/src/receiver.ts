import type { EventName, ServerEvents } from "./events.ts";

type Handlers = { [N in EventName]: (argument: ServerEvents[N]) => void };

/** Hands each event of the server to its handler. */
export class Receiver {
  readonly #handlers: Handlers;

  constructor(handlers: Handlers) {
    this.#handlers = handlers;
  }

  readonly event = (name: EventName, argument: unknown): void => this.#handle(name, argument as never);

  #handle<N extends EventName>(name: N, argument: ServerEvents[N]): void {
    this.#handlers[name](argument);
  }
}
