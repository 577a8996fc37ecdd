import type { Member, Message, ReadCursor, RoomId, RoomSummary, UserId } from "./types.ts";

export interface MemberJoined {
  roomId: RoomId;
  rev: number;
  member: Member;
  memberCount: number;
}

export interface MemberLeft {
  roomId: RoomId;
  rev: number;
  userId: UserId;
  memberCount: number;
}

export interface TypingChanged {
  roomId: RoomId;
  userId: UserId;
  isTyping: boolean;
}

export interface PresenceChanged {
  roomId: RoomId;
  online: UserId[];
  offline: UserId[];
  onlineCount: number;
}

/** What the server calls on a client, by name. */
export interface ServerEvents {
  MessagePosted: Message;
  MemberJoined: MemberJoined;
  MemberLeft: MemberLeft;
  RoomCreated: RoomSummary;
  RoomLeft: { roomId: RoomId; rev: number };
  TypingChanged: TypingChanged;
  PresenceChanged: PresenceChanged;
  ReadAdvanced: { roomId: RoomId; userId: UserId; seq: number };
  UnreadChanged: ReadCursor;
  Resync: { roomId: RoomId };
  Draining: { retryAfter: number };
}

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
