import type { Message } from "../src/types.ts";

/** Messages that count how often somebody looks at them. */
export class CountedMessages {
  looks = 0;

  of(message: Message): Message {
    return new Proxy(message, {
      get: (target, field, receiver) => {
        this.looks++;
        return Reflect.get(target, field, receiver) as unknown;
      },
    });
  }
}
