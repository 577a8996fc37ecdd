import type { MemberJoined, MemberLeft, Message, ServerEvents } from "./wire.ts";

export { eventNames } from "./wire.ts";
export type { MemberJoined, MemberLeft, PresenceChanged, ServerEvents, TypingChanged } from "./wire.ts";

/** What the server calls on a client. */
export type EventName = keyof ServerEvents;

/** A message as it stands after a change of it; the one with the higher `rev` is the later. */
export interface MessageChange {
  kind: "posted" | "edited" | "deleted";
  rev: number;
  message: Message;
}

/** A durable change of one conversation, as an event carries it. */
export type Change =
  | MessageChange
  | ({ kind: "joined" } & MemberJoined)
  | ({ kind: "left" } & MemberLeft);
