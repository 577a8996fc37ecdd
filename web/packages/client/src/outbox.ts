import type { ErrorCode } from "./errors.ts";
import type { ClientId, RoomId, SendOptions } from "./types.ts";

/** A message that the server has not acknowledged. */
export interface Pending extends SendOptions {
  readonly roomId: RoomId;
  readonly clientId: ClientId;
  readonly content: string;
  /** When it was typed, UTC ISO-8601. */
  readonly createdAt: string;
  readonly state: "queued" | "sending" | "failed";
  /** Why it failed, or what it waits for where that takes a while. */
  readonly error?: { readonly code: ErrorCode; readonly message: string };
}

/** All conversations' queues in one list, in the order typed. */
export type Outbox = readonly Pending[];

export const add = (outbox: Outbox, entry: Omit<Pending, "state">): Outbox => [...outbox, { ...entry, state: "queued" }];

/** What may be sent now: of every conversation the first that waits, unless one of it is on its way. */
export function sendable(outbox: Outbox): Pending[] {
  const taken = new Set<RoomId>();
  return outbox.filter((entry) => {
    if (entry.state === "failed" || taken.has(entry.roomId)) return false;
    taken.add(entry.roomId);
    return entry.state === "queued";
  });
}

export const started = (outbox: Outbox, clientId: ClientId): Outbox =>
  change(outbox, clientId, ({ error: _, ...entry }) => ({ ...entry, state: "sending" }));

/** The server has it, by its answer or by its event: whichever comes first. */
export const settled = (outbox: Outbox, clientId: ClientId): Outbox =>
  outbox.some((entry) => entry.clientId === clientId)
    ? outbox.filter((entry) => entry.clientId !== clientId)
    : outbox;

/** It did not get through, because of `error` where people are told; it will go again under the same client id. */
export const postponed = (outbox: Outbox, clientId: ClientId, error?: Pending["error"]): Outbox =>
  change(outbox, clientId, (entry) => ({ ...entry, state: "queued", ...(error && { error }) }));

export const refused = (outbox: Outbox, clientId: ClientId, error: { code: ErrorCode; message: string }): Outbox =>
  change(outbox, clientId, (entry) => ({ ...entry, state: "failed", error }));

export const retried = (outbox: Outbox, clientId: ClientId): Outbox =>
  change(outbox, clientId, ({ error: _, ...entry }) =>
    entry.state === "failed" ? { ...entry, state: "queued" } : entry,
  );

export const discarded = settled;

/** After a reload or a lost connection nothing is on its way any more. */
export const resumed = (outbox: Outbox): Outbox =>
  outbox.map((entry) => (entry.state === "sending" ? { ...entry, state: "queued" } : entry));

/** What another tab had to send goes before what is typed here; the same message is there once. */
export const inherited = (outbox: Outbox, left: Outbox): Outbox => {
  const own = new Set(outbox.map((entry) => entry.clientId));
  const news = left.filter((entry) => !own.has(entry.clientId));
  return news.length === 0 ? outbox : [...news, ...outbox];
};

export const dropRoom = (outbox: Outbox, roomId: RoomId): Outbox => {
  const rest = outbox.filter((entry) => entry.roomId !== roomId);
  return rest.length === outbox.length ? outbox : rest;
};

function change(outbox: Outbox, clientId: ClientId, edit: (entry: Pending) => Pending): Outbox {
  return outbox.map((entry) => (entry.clientId === clientId ? edit(entry) : entry));
}
