import { conversationOf, type Conversation } from "./conversation.ts";
import { pageSize, type Log } from "./log.ts";
import { PersistentMap } from "./persistent-map.ts";
import { emptyState, roomList, withBlocked, type ChatState } from "./state.ts";
import { isNewest, newestOf, type Stretch } from "./stretch.ts";
import type { Account, Message, RoomSummary, UserId, UserProfile } from "./types.ts";
import { withUsers } from "./users.ts";

const roomsAtMost = 500;
const openedAtMost = 20;

interface KeptRoom {
  readonly summary: RoomSummary;
  /** How far the server has heard of the user's reading. */
  readonly confirmed: number;
  /** The newest messages, of a room that was looked at. */
  readonly messages: readonly Message[] | null;
  readonly from: number;
}

/** What a client knew, to show it at the next start before there is a connection: plain values, of bounded size. */
export interface Kept {
  readonly rooms: readonly KeptRoom[];
  readonly users: readonly UserProfile[];
  /** Not in what an earlier version kept. */
  readonly blocked?: readonly UserId[];
}

/** The rooms with the newest activity, and a page of those that were looked at. */
export function keptOf(state: ChatState): Kept {
  let opened = 0;
  const rooms = roomList(state.rooms).slice(0, roomsAtMost).map((one): KeptRoom => {
    const end = one.timeline.stretches.at(-1);
    const page = end && isNewest(end) && opened < openedAtMost ? newestOf(end, pageSize) : null;
    if (page) opened++;
    return { summary: summaryOf(one), confirmed: one.reading.confirmed, messages: page?.messages ?? null, from: page?.from ?? 1 };
  });
  const named = new Set(rooms.flatMap(({ summary, messages }) => [...(messages ?? []), ...(summary.lastMessage ? [summary.lastMessage] : [])].map(({ authorId }) => authorId)));
  return { rooms, users: [...named].flatMap((id) => state.users.get(id) ?? []), blocked: [...state.blocked] };
}

function summaryOf({ room, role, muted, level, participants, lastMessage, reading, timeline }: Conversation): RoomSummary {
  const { lastReadSeq, unread, capped: unreadCapped, mentions, lastSeq } = reading;
  // What is kept is whole up to the revision that is held, whatever a summary said since.
  return { room: { ...room, rev: timeline.held.rev, lastSeq }, role, muted, level, participants: [...participants], lastMessage, lastReadSeq, unread, unreadCapped, mentions };
}

/** A state to begin with; a greeting brings what was missed since, as after any absence. */
export function stateOf(me: Account | null, kept: Kept | null): ChatState {
  const state = emptyState(me);
  if (!kept || kept.rooms.length === 0) return state;
  const rooms = PersistentMap.of(kept.rooms.map((one) => [one.summary.room.id, shownAgain(one)] as const));
  const participants = kept.rooms.flatMap(({ summary }) => summary.participants);
  const shown = { ...state, ready: true, rooms, users: withUsers(state.users, [...participants, ...kept.users]) };
  return withBlocked(shown, kept.blocked ?? []);
}

function shownAgain({ summary, confirmed, messages, from }: KeptRoom): Conversation {
  const one = conversationOf(summary);
  const reading = { ...one.reading, confirmed };
  if (!messages) return { ...one, reading };
  const stretch: Stretch = { from, to: Number.POSITIVE_INFINITY, messages };
  const open: Pick<Log, "phase" | "stretches"> = { phase: "open", stretches: [stretch] };
  return { ...one, reading, timeline: { ...one.timeline, ...open } };
}
