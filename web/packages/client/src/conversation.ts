import type { Change, MemberJoined, MemberLeft } from "./events.ts";
import { noOverlays, type Overlays } from "./overlays.ts";
import { movedOn, receive, synced, timelineAt, type Timeline } from "./timeline.ts";
import type { Thread } from "./thread.ts";
import type { Member, Message, MessageId, Room, RoomRole, RoomSummary, SyncPage, UserId, UserProfile } from "./types.ts";
import { cursorMoved, readingOf, skipped, told, type Reading } from "./unread.ts";

/** The members that are loaded, `next` leading to more of them. */
export interface Roster {
  readonly members: readonly Member[];
  readonly next: string | null;
}

/** All that is known of one conversation of the user. */
export interface Conversation {
  readonly room: Room;
  readonly role: RoomRole | null;
  readonly participants: readonly UserProfile[];
  readonly lastMessage: Message | null;
  readonly reading: Reading;
  readonly timeline: Timeline;
  readonly roster: Roster | null;
  /** In the order of pinning; `null` until they are loaded. */
  readonly pins: readonly Message[] | null;
  /** Those that somebody looks at, by their roots. */
  readonly threads: ReadonlyMap<MessageId, Thread>;
  /** What the user did to messages and the server has not agreed to yet. */
  readonly overlays: Overlays;
  /** Too much was missed at this revision: what followed, until a summary brings counters for it to build on. */
  readonly uncounted: { readonly rev: number; readonly messages: readonly Message[] } | null;
}

// A summary comes within a second or two; without one the counters wait for the next connection.
const uncountedAtMost = 1_000;

export interface ConversationStep {
  conversation: Conversation;
  applied: readonly Change[];
  syncNeeded: boolean;
}

export const conversationOf = (summary: RoomSummary): Conversation => ({
  room: summary.room,
  role: summary.role,
  participants: summary.participants,
  lastMessage: summary.lastMessage,
  reading: readingOf(summary),
  timeline: timelineAt(summary.room.rev),
  roster: null,
  pins: null,
  threads: new Map(),
  overlays: noOverlays,
  uncounted: null,
});

/** A newer summary; what was missed in between comes as a sync page. The user's own cursor never goes back. */
export function refreshed(known: Conversation, summary: RoomSummary, me: UserId | undefined): Conversation {
  const { uncounted } = known;
  // Events that came while the summary was on its way are in the counters here and not in its own.
  if (summary.room.rev < (uncounted ?? known.timeline.held).rev) {
    const { lastSeq } = summary.room;
    const ahead = summary.lastReadSeq > known.reading.lastReadSeq;
    return ahead ? { ...known, reading: cursorMoved(known.reading, { ...summary, lastSeq }) } : known;
  }
  return {
    ...known,
    room: summary.room,
    role: summary.role,
    participants: summary.participants,
    lastMessage: later(known.lastMessage, summary.lastMessage),
    reading: recounted(known, summary, me),
    uncounted: null,
  };
}

/** A newer summary of a conversation that was known or not; what nobody looked at is up to date with it. */
export function described(known: Conversation | undefined, summary: RoomSummary, me: UserId | undefined): ConversationStep {
  if (!known) return { conversation: conversationOf(summary), applied: [], syncNeeded: false };
  const now = refreshed(known, summary, me);
  const isBehind = now.room === summary.room && summary.room.rev > known.timeline.held.rev;
  if (!isBehind || now.timeline.phase !== "closed" || now.roster) return { conversation: now, applied: [], syncNeeded: false };
  const { timeline, applied, syncNeeded } = movedOn(now.timeline, summary.room.rev);
  // Where the user read further than the server had heard, it did not count what came since; its answer to that will.
  const reading = now.reading.rev < summary.room.rev ? skipped(now.reading, summary.room) : now.reading;
  return { conversation: applied.reduce((all, one) => apply(all, one, me), { ...now, timeline, reading }), applied, syncNeeded };
}

function recounted({ reading, uncounted }: Conversation, summary: RoomSummary, me: UserId | undefined): Reading {
  const { lastReadSeq, unread, capped, mentions } = reading;
  const ahead = lastReadSeq > summary.lastReadSeq;
  if (ahead && !uncounted) return reading;
  const counted = count(readingOf(summary), uncounted?.messages ?? [], me);
  return ahead ? cursorMoved(counted, { lastReadSeq, unread, unreadCapped: capped, mentions }) : counted;
}

export function changed(known: Conversation, change: Change, me: UserId | undefined): ConversationStep {
  const { timeline, applied, syncNeeded } = receive(known.timeline, change);
  return { conversation: applied.reduce((now, one) => apply(now, one, me), { ...known, timeline }), applied, syncNeeded };
}

export function caughtUp(known: Conversation, page: SyncPage, me: UserId | undefined): ConversationStep {
  const { timeline, applied, syncNeeded } = synced(known.timeline, page);
  if (page.rev < known.timeline.held.rev) return { conversation: known, applied, syncNeeded };
  const news = page.messages.filter((message) => message.rev > known.timeline.held.rev);
  const missed: Conversation = {
    ...withMessages(known, news, me),
    timeline,
    // The counters of a reload come with a summary, which is told by its revision to be newer.
    room: page.resync ? known.room : page.room,
    roster: page.resync ? null : known.roster && withJoined(without(known.roster, page.left), page.joined),
    ...(page.resync && { uncounted: { rev: page.rev, messages: [] }, reading: skipped(known.reading, page.room) }),
  };
  return { conversation: applied.reduce((now, one) => apply(now, one, me), missed), applied, syncNeeded };
}

function apply(now: Conversation, change: Change, me: UserId | undefined): Conversation {
  switch (change.kind) {
    case "joined":
      return { ...counted(now, change), roster: now.roster && withJoined(now.roster, [change.member]) };
    case "left":
      return { ...counted(now, change), roster: now.roster && without(now.roster, [change.userId]) };
    default:
      return withMessages(now, [change.message], me);
  }
}

/** What the list of conversations shows follows every change of a message. */
function withMessages(now: Conversation, messages: readonly Message[], me: UserId | undefined): Conversation {
  const { uncounted } = now;
  return {
    ...now,
    lastMessage: messages.reduce(later, now.lastMessage),
    reading: count(now.reading, messages, me),
    uncounted: uncounted && { ...uncounted, messages: [...uncounted.messages, ...messages].slice(-uncountedAtMost) },
  };
}

const count = (reading: Reading, messages: readonly Message[], me: UserId | undefined): Reading =>
  messages.reduce((now, message) => told(now, message, me), reading);

const counted = (now: Conversation, { memberCount }: MemberJoined | MemberLeft): Conversation => ({
  ...now,
  room: { ...now.room, memberCount },
});

const without = (roster: Roster, left: readonly UserId[]): Roster => ({
  ...roster,
  members: roster.members.filter((member) => !left.includes(member.user.id)),
});

export const withJoined = (roster: Roster, joined: readonly Member[]): Roster => {
  const ids = joined.map((member) => member.user.id);
  return { ...roster, members: [...without(roster, ids).members, ...joined] };
};

/** The newer message; of two states of one, the later. */
export const later = (a: Message | null, b: Message | null): Message | null =>
  a && b ? (b.seq > a.seq || (b.seq === a.seq && b.rev >= a.rev) ? b : a) : (b ?? a);
