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
  const waits = new Set(pending.map((entry) => entry.clientId));
  const mine = new Set(messages.flatMap(({ authorId, clientId }) => (authorId === me && waits.has(clientId) ? [clientId] : [])));
  return [
    ...messages.map((message) => rowOf(message, me)),
    ...pending
      .filter((entry) => !mine.has(entry.clientId))
      .map((entry): Row => ({
        key: entry.clientId,
        state: entry.state === "failed" ? "failed" : "sending",
        pending: entry,
      })),
  ];
}

const known = new WeakMap<Message, Row>();

/** The same one for the same message, so that who draws it sees that nothing changed. */
function rowOf(message: Message, me: UserId | undefined): Row {
  const key = keyOf(message, me);
  const old = known.get(message);
  if (old?.key === key) return old;
  const row: Row = { key, state: "sent", message };
  known.set(message, row);
  return row;
}

const keyOf = (message: Message, me: UserId | undefined): string =>
  message.authorId === me ? message.clientId : message.id;
