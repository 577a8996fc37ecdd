import type { Pending } from "./outbox.ts";
import type { Message, UserId } from "./types.ts";

/** A line of the message list: what the server has, then what is still on its way. */
export type Row =
  | { key: string; state: "sent"; message: Message }
  | { key: string; state: "sending" | "failed"; pending: Pending };

/**
 * Pending messages stand at the end in the order they were typed. A message keeps its key when the server's copy
 * replaces the pending one, so that nothing flickers.
 */
export function rows(messages: readonly Message[], pending: readonly Pending[], me: UserId | undefined): Row[] {
  const mine = new Set(messages.flatMap((message) => (message.authorId === me ? [message.clientId] : [])));
  return [
    ...messages.map((message): Row => ({ key: keyOf(message, me), state: "sent", message })),
    ...pending
      .filter((entry) => !mine.has(entry.clientId))
      .map((entry): Row => ({
        key: entry.clientId,
        state: entry.state === "failed" ? "failed" : "sending",
        pending: entry,
      })),
  ];
}

const keyOf = (message: Message, me: UserId | undefined): string =>
  message.authorId === me ? message.clientId : message.id;
