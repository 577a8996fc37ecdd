import type { EventName, ServerEvents } from "../src/events.ts";
import type { Dial, Link, LinkHandlers } from "../src/link.ts";

type Answer = (...args: never[]) => unknown;

/** A hub that answers as it is told; every connection made to it is kept in `links`. */
export class FakeHub {
  readonly links: FakeLink[] = [];
  readonly tokens: string[] = [];
  /** What a dial throws instead of connecting. */
  down: Error | null = null;
  readonly answers: Record<string, Answer> = { LoadPresence: () => [] };

  readonly dial: Dial = async (token, handlers) => {
    this.tokens.push(token);
    if (this.down) throw this.down;
    const link = new FakeLink(this.answers, handlers);
    this.links.push(link);
    return link;
  };

  get last(): FakeLink {
    const link = this.links.at(-1);
    if (!link) throw new Error("Nobody connected");
    return link;
  }

  get open(): number {
    return this.links.filter((link) => !link.stopped).length;
  }
}

function rejectable(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject = (_: Error): void => {};
  const promise = new Promise<never>((_, no) => void (reject = no));
  promise.catch(() => {});
  return { promise, reject: (error) => reject(error) };
}

export class FakeLink implements Link {
  readonly calls: { method: string; args: unknown[] }[] = [];
  stopped = false;
  readonly #ended = rejectable();
  readonly #answers: Record<string, Answer>;
  readonly #handlers: LinkHandlers;

  constructor(answers: Record<string, Answer>, handlers: LinkHandlers) {
    this.#answers = answers;
    this.#handlers = handlers;
  }

  async invoke<T>(method: string, ...args: unknown[]): Promise<T> {
    this.calls.push({ method, args });
    if (this.stopped) throw new Error("The connection is closed");
    const answer = Promise.resolve(this.#answers[method]?.(...(args as never[])));
    return (await Promise.race([answer, this.#ended.promise])) as T;
  }

  async stop(): Promise<void> {
    this.#end(undefined);
  }

  breaks(): void {
    this.#end(new Error("broken"));
  }

  tells<N extends EventName>(name: N, argument: ServerEvents[N]): void {
    this.#handlers.event(name, argument);
  }

  /** Calls under way end with their connection. */
  #end(error: Error | undefined): void {
    this.stopped = true;
    this.#ended.reject(new Error("The connection is closed"));
    this.#handlers.closed(error);
  }

  called(method: string): unknown[][] {
    return this.calls.flatMap((call) => (call.method === method ? [call.args] : []));
  }
}
