import type { MemberJoined, MemberLeft, Message, ServerEvents } from "./wire.ts";

export type { MemberJoined, MemberLeft, PresenceChanged, ServerEvents, TypingChanged } from "./wire.ts";

/** What the server calls on a client, by name. */
export type EventName = keyof ServerEvents;

export const eventNames = [
  "MessagePosted",
  "MemberJoined",
  "MemberLeft",
  "RoomCreated",
  "RoomLeft",
  "TypingChanged",
  "PresenceChanged",
  "ReadAdvanced",
  "UnreadChanged",
  "Resync",
  "Draining",
] as const satisfies readonly EventName[];

/** A durable change of one conversation, as an event carries it. */
export type Change =
  | { kind: "posted"; rev: number; message: Message }
  | ({ kind: "joined" } & MemberJoined)
  | ({ kind: "left" } & MemberLeft);
