import type { MemberChanged, MemberJoined, MemberLeft, Message, MessageId, ReactionNews, RoomInfo, ServerEvents } from "./wire.ts";

export { eventNames } from "./wire.ts";
export type { MemberJoined, MemberLeft, PresenceChanged, ServerEvents, TypingChanged } from "./wire.ts";

/** What the server calls on a client. */
export type EventName = keyof ServerEvents;

/**
 * A message as it stands after a change of it; the one with the higher `rev` is the later. `told` is the same for everybody, `answered`
 * is an answer to this user: it names them among many who chose an emoji.
 */
export interface MessageChange {
  kind: "posted" | "changed";
  rev: number;
  message: Message;
  by: "told" | "answered";
}

/** Somebody chose an emoji for a message, or took it back. */
export interface ReactionChange extends Omit<ReactionNews, "roomId"> {
  kind: "reacted";
  chosen: boolean;
}

/** A change of a message, of which a copy may be held in several places. */
export type MessageEvent = MessageChange | ReactionChange;

/** Somebody came, went, or is another than they were in the conversation: their role, or whether they are muted. */
export type MemberEvent =
  | ({ kind: "joined" } & MemberJoined)
  | ({ kind: "left" } & MemberLeft)
  | ({ kind: "member" } & MemberChanged);

/** What the conversation is like is another; archived, since this moment by the clock here; who may not enter or talk may be others. */
export type RoomEvent =
  | { kind: "room"; rev: number; room: RoomInfo }
  | { kind: "archived"; rev: number; at: string }
  | { kind: "sanctions"; rev: number }
  | { kind: "invites"; rev: number };

/** A durable change of one conversation, as an event carries it. */
export type Change = MessageEvent | MemberEvent | RoomEvent;

export const isOfMember = (change: Change): change is MemberEvent => change.kind === "joined" || change.kind === "left" || change.kind === "member";

export const isOfMessage = (change: Change): change is MessageEvent => "message" in change || change.kind === "reacted";

export const idOf = (change: MessageEvent): MessageId => ("message" in change ? change.message.id : change.messageId);
