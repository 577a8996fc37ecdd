import type { Conversation } from "./conversation.ts";
import type { ChatError } from "./errors.ts";
import type { ChatState } from "./state.ts";
import type { Message, RoomId, UserId } from "./types.ts";

/** What keeps the user from saying something in a room that they may write to otherwise. */
export interface Restraint {
  readonly kind: "muted" | "slow";
  /** When it ends by itself, milliseconds by the clock here; `null`: when it is lifted. */
  readonly until: number | null;
  /** What it is for, as far as that is known. */
  readonly reason: string | null;
}

/** As things are at this time; `null`: nothing does, by all that is known here. */
export function restraintOf(state: ChatState, roomId: RoomId, now: number): Restraint | null {
  const one = state.rooms.get(roomId);
  if (!one) return null;
  const muted = one.muted && { kind: "muted" as const, until: one.muted.until === null ? null : Date.parse(one.muted.until) - state.ahead, reason: one.muted.reason };
  if (muted && (muted.until === null || muted.until > now)) return muted;
  if (one.room.slowModeSeconds === 0 || one.role !== "member") return null;
  const until = lastPost(state, one) + one.room.slowModeSeconds * 1_000;
  return until > now ? { kind: "slow", until, reason: null } : null;
}

/** What a refusal in slow mode says of the message before, which may be of another device. */
export function postedBefore(one: Conversation, { retryAfter = 0 }: ChatError, now: number): Conversation {
  const { slowModeSeconds } = one.room;
  return slowModeSeconds === 0 ? one : { ...one, postedAt: now + (retryAfter - slowModeSeconds) * 1_000 };
}

/** When the user posted last in the room or in a thread of it, or is about to. */
function lastPost({ me, ahead, outbox }: ChatState, one: Conversation): number {
  const logs = [one.timeline, ...one.threads.values()].map(({ stretches }) => lastOf(stretches.at(-1)?.messages ?? [], me?.id));
  const posted = [...logs, lastOf(one.lastMessage ? [one.lastMessage] : [], me?.id)].flatMap((message) => (message ? [Date.parse(message.createdAt) - ahead] : []));
  const waiting = outbox.filter(({ roomId, state }) => roomId === one.room.id && state !== "failed").map(({ createdAt }) => Date.parse(createdAt));
  return Math.max(one.postedAt ?? Number.NEGATIVE_INFINITY, ...posted, ...waiting);
}

const lastOf = (messages: readonly Message[], me: UserId | undefined): Message | undefined => messages.findLast(({ authorId }) => authorId === me);
