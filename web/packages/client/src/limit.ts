import type { Clock } from "./clock.ts";
import { ChatError } from "./errors.ts";

/** `work`, or a refusal when it takes longer than `ms`. */
export function within<T>(clock: Clock, ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const undo = clock.after(ms, () => reject(new ChatError("unavailable", "The server did not answer in time")));
    work.then(resolve, reject).finally(undo);
  });
}
