import { copyOf, mapped, withChange, withReplies, type Copies } from "./copies.ts";
import { idOf, isOfMember, isOfMessage, type Change, type MemberEvent, type MessageChange, type MessageEvent } from "./events.ts";
import { emptied } from "./log.ts";
import { inRoom } from "./message.ts";
import { noOverlays, type Overlays } from "./overlays.ts";
import { rosterAfter, type Roster, type RosterChange } from "./roster.ts";
import { countedIn } from "./thread.ts";
import { movedOn, received, synced, timelineAt } from "./timeline.ts";
import type { Member, Message, Mute, NotificationLevel, ReadCursor, Room, RoomId, RoomRole, RoomSummary, SyncPage, UserId, UserProfile } from "./types.ts";
import { cursorMoved, isBehind, isDoubtful, passed, readingOf, skipped, told, type Reading } from "./unread.ts";

/** A message that came, and what was known of it before. */
interface News extends Pick<MessageChange, "kind" | "message"> {
  readonly known: Message | undefined;
}

/** All that is known of one conversation of the user. */
export interface Conversation extends Copies {
  readonly room: Room;
  readonly role: RoomRole | null;
  /** How the user is muted, if they are; over once its end has come. */
  readonly muted: Mute | null;
  /** Of which messages the user wants to be notified. */
  readonly level: NotificationLevel;
  /** Up to which revision role and mute are known to be so. */
  readonly roleRev: number;
  /** The last change after which other people may be banned or muted. */
  readonly sanctionsRev: number;
  /** The last change after which the room's invites may be others, or have been used. */
  readonly invitesRev: number;
  /** When the user posted last, as a refusal in slow mode tells: milliseconds by the clock here. */
  readonly postedAt: number | null;
  readonly participants: readonly UserProfile[];
  readonly reading: Reading;
  readonly roster: Roster | null;
  /** Who came, went or changed since members were asked for; `null` while they are not. */
  readonly rosterAside: readonly RosterChange[] | null;
  /** Those of whom the user does not want to hear: what they say counts for nothing. */
  readonly unheard: ReadonlySet<UserId>;
  /** What the user did to messages and the server has not agreed to yet. */
  readonly overlays: Overlays;
  /** Since this revision the counters cannot be right: what followed, until a summary brings others for it to build on. */
  readonly uncounted: Uncounted | null;
}

export const nobody: ReadonlySet<UserId> = new Set();

interface Uncounted {
  readonly rev: number;
  readonly news: readonly News[];
  /** Another one for each question that has to be asked. */
  readonly question: object;
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
  muted: summary.muted,
  level: levelOf(summary),
  roleRev: summary.room.rev,
  sanctionsRev: 0,
  invitesRev: 0,
  postedAt: null,
  participants: summary.participants,
  lastMessage: summary.lastMessage,
  reading: readingOf(summary),
  timeline: timelineAt(summary.room.rev),
  roster: null,
  rosterAside: null,
  pins: null,
  pinsAside: null,
  threads: new Map(),
  unheard: nobody,
  overlays: noOverlays,
  uncounted: null,
});

/** Somebody looks at something of it that a summary does not tell: every change has to be known. */
export const isFollowed = ({ timeline, roster, rosterAside, pins, pinsAside, threads }: Conversation): boolean =>
  timeline.phase !== "closed" || roster !== null || rosterAside !== null || pins !== null || pinsAside !== null || threads.size > 0;

/** A server of the version before says nothing of it. */
const levelOf = ({ level }: RoomSummary): NotificationLevel => level ?? "all";

/** What the user is in it, as a summary says, unless that is older than what was told, and of what they want to be notified. */
export function withStanding(known: Conversation, summary: RoomSummary): Conversation {
  const { room, role, muted } = summary;
  const next = known.level === levelOf(summary) ? known : { ...known, level: levelOf(summary) };
  return room.rev < known.roleRev ? next : { ...next, role, muted, roleRev: room.rev };
}

/** A newer summary; what was missed in between comes as a sync page. The user's own cursor goes back only where that `isTrue`. */
export function refreshed(before: Conversation, summary: RoomSummary, me: UserId | undefined, isTrue = false): Conversation {
  const known = withStanding(before, summary);
  const { uncounted, reading } = known;
  // Events that came while the summary was on its way are in the counters here and not in its own.
  if (summary.room.rev < (uncounted ?? known.timeline.held).rev) {
    const { lastSeq } = summary.room;
    if (summary.lastReadSeq > reading.lastReadSeq) return { ...known, reading: cursorMoved(reading, { ...summary, lastSeq }) };
    return isTrue && hasGoneBack(reading, summary) ? doubting(known) : known;
  }
  // It can be new enough to count on and yet older than what came since.
  const isLatest = summary.room.rev >= known.timeline.held.rev;
  return {
    ...known,
    ...(isLatest && { room: summary.room, participants: summary.participants }),
    lastMessage: later(known.lastMessage, summary.lastMessage, isLatest),
    ...recounted(known, summary, me, isTrue),
  };
}

/** A newer summary of a conversation that was known or not; what nobody looked at is up to date with it. */
function described(
  known: Conversation | undefined, summary: RoomSummary, me: UserId | undefined, isTrue = false,
): ConversationStep {
  if (!known) return { conversation: conversationOf(summary), applied: [], syncNeeded: false };
  const now = refreshed(known, summary, me, isTrue);
  const isOlder = now.room === summary.room && summary.room.rev > known.timeline.held.rev;
  if (!isOlder || isFollowed(now)) return { conversation: now, applied: [], syncNeeded: false };
  // Where the user read further than the server had heard, it did not count what came since; its answer to that will.
  const reading = (now.reading.rev ?? 0) < summary.room.rev ? skipped(now.reading, summary.room) : now.reading;
  const { timeline, ready, syncNeeded } = movedOn(now.timeline, summary.room.rev);
  return stepped({ ...now, reading, timeline }, ready, syncNeeded, me);
}

/**
 * The answer to a question that was asked when `asked` was known. Where the server said since how far the user has read, nobody knows which
 * of the two is the later: it is asked once more.
 */
export function describedAfter(
  known: Conversation | undefined, summary: RoomSummary, me: UserId | undefined, asked: ReadonlyMap<RoomId, Conversation> | undefined,
): ConversationStep {
  const isTrue = known !== undefined && asked?.get(summary.room.id)?.reading.heard === known.reading.heard;
  const step = described(known, summary, me, isTrue);
  const isUnsure = asked !== undefined && known !== undefined && !isTrue && known.reading.confirmed !== summary.lastReadSeq;
  return isUnsure ? { ...step, conversation: doubting(step.conversation) } : step;
}

/** The server has heard how far the user read, and says less. */
const hasGoneBack = ({ lastReadSeq, confirmed }: Reading, summary: RoomSummary): boolean =>
  summary.lastReadSeq < lastReadSeq && lastReadSeq <= confirmed;

/** The position that the server has not heard of stays; whatever else it says is true when it was asked after all that is known here. */
function recounted(
  { reading, uncounted, unheard }: Conversation, summary: RoomSummary, me: UserId | undefined, isTrue: boolean,
): Pick<Conversation, "reading" | "uncounted"> {
  const { lastReadSeq, unread, capped, mentions } = reading;
  const wentBack = isTrue && hasGoneBack(reading, summary);
  const ahead = lastReadSeq > summary.lastReadSeq && !wentBack;
  if (ahead && !uncounted) return { reading, uncounted };
  const news = uncounted?.news ?? [];
  const counted = news.reduce((now, one) => count(now, one, me, unheard), { ...readingOf(summary), heard: reading.heard, back: wentBack ? summary.room.lastSeq : reading.back });
  const now = ahead ? cursorMoved(counted, { lastReadSeq, unread, unreadCapped: capped, mentions }) : counted;
  return { reading: now, uncounted: null };
}

export function changed(known: Conversation, change: Change, me: UserId | undefined): ConversationStep {
  const { timeline, ready, syncNeeded } = received(known.timeline, change);
  return stepped({ ...known, timeline }, ready, syncNeeded, me);
}

export function caughtUp(known: Conversation, page: SyncPage, me: UserId | undefined, by: MessageChange["by"]): ConversationStep {
  const { held } = known.timeline;
  // A smaller page is the answer to an older question: all of it is known.
  if (page.rev < held.rev) return { conversation: known, applied: [], syncNeeded: held.ahead.length > 0 };
  const step = synced(known.timeline, page);
  const news = page.messages.filter((message) => message.rev > held.rev).toSorted((a, b) => a.seq - b.seq);
  const base = page.resync ? forgotten(known, page) : withPeople(known, page, me);
  const missed = news.reduce((now, message) => withMessage(now, changeOf(message, by), me), { ...base, timeline: step.timeline });
  return stepped({ ...missed, sanctionsRev: page.rev, invitesRev: page.rev }, step.ready, step.syncNeeded, me);
}

/** Who joined, whose role is another and who was muted or is not any more are told as one. */
function withPeople(known: Conversation, { rev, room, left, joined }: SyncPage, me: UserId | undefined): Conversation {
  const gone = left.map((userId): RosterChange => ({ kind: "left", userId }));
  const here = joined.map((member): RosterChange => ({ kind: "joined", member }));
  const own = joined.find(({ user }) => user.id === me);
  return { ...withRoster(known, [...gone, ...here]), room, ...(own && standing(known, own, rev)) };
}

/** What the user's own mute is for, only a summary tells. */
const standing = (known: Conversation, { role, muted }: Member, roleRev: number): Pick<Conversation, "role" | "muted" | "roleRev"> => ({
  role,
  muted: muted && { ...muted, reason: known.muted?.until === muted.until ? known.muted.reason : null },
  roleRev,
});

const withRoster = (known: Conversation, changes: readonly RosterChange[]): Conversation => ({
  ...known,
  roster: known.roster && changes.reduce(rosterAfter, known.roster),
  rosterAside: known.rosterAside && [...known.rosterAside, ...changes],
});

/** The counters of a reload come with a summary, which is told by its revision to be newer. */
const forgotten = (known: Conversation, page: SyncPage): Conversation => ({
  ...known,
  room: { ...page.room, rev: known.room.rev },
  roster: null,
  rosterAside: null,
  pins: null,
  pinsAside: null,
  threads: new Map([...known.threads].map(([id, thread]) => [id, emptied(thread)])),
  uncounted: { rev: page.rev, news: [], question: {} },
  reading: skipped(known.reading, page.room),
});

/** An own act that was acknowledged before what others did before it is here: it may only be shown. */
export const shownAlready = (known: Conversation, message: Message, me: UserId | undefined): Conversation =>
  withChange(known, changeOf(message, "answered"), me);

/**
 * The user's cursor as the server has it: told, or answered to a question that was asked after `asked` of the times that it was heard of. Where
 * another position was told since, nobody knows which of the two is the later.
 */
export function moved(known: Conversation, cursor: ReadCursor, asked?: number): Conversation {
  const { confirmed, heard } = known.reading;
  if (asked !== undefined && asked !== heard && cursor.lastReadSeq !== confirmed) return doubting(known);
  const reading = cursorMoved(known.reading, cursor);
  return isBehind(known.reading, cursor) ? doubting({ ...known, reading }) : { ...known, reading };
}

export const changeOf = (message: Message, by: MessageChange["by"]): MessageChange => ({ kind: "changed", rev: message.rev, message, by });

const stepped = (now: Conversation, ready: readonly Change[], syncNeeded: boolean, me: UserId | undefined): ConversationStep => ({
  conversation: ready.reduce((one, change) => apply(one, change, me), now),
  applied: ready,
  syncNeeded,
});

function apply(now: Conversation, change: Change, me: UserId | undefined): Conversation {
  if (isOfMessage(change)) return withMessage(now, change, me);
  if (isOfMember(change)) return withMember(now, change, me);
  if (change.kind === "archived") return { ...now, room: { ...now.room, archivedAt: now.room.archivedAt ?? change.at } };
  if (change.kind === "sanctions") return { ...now, sanctionsRev: change.rev };
  if (change.kind === "invites") return { ...now, invitesRev: change.rev };
  // Its revision stays that of the last summary: who hears an event may have left since, which a summary says not to be so.
  return { ...now, room: { ...change.room, rev: now.room.rev } };
}

function withMember(now: Conversation, change: MemberEvent, me: UserId | undefined): Conversation {
  const next = { ...withRoster(now, [change]), ...(change.kind === "joined" ? { invitesRev: change.rev } : { sanctionsRev: change.rev }) };
  if (change.kind !== "member") return { ...next, room: { ...now.room, memberCount: change.memberCount } };
  return change.member.user.id === me ? { ...next, ...standing(now, change.member, change.rev) } : next;
}

/** Every change of a message takes this way: its copies, what is below its root, and the counters follow. */
function withMessage(now: Conversation, change: MessageEvent, me: UserId | undefined): Conversation {
  const copy = copyOf(now, idOf(change));
  // A page can have brought it as it is now: then it is not known what it was before.
  const known = copy && copy.rev < change.rev ? copy : undefined;
  const next = withChange(now, change, me);
  if (change.kind === "reacted") return next;
  const { threadId, thread } = change.message;
  return counting(threadId !== null && thread ? withReplies(next, thread, me) : next, { ...change, known }, me);
}

function counting(now: Conversation, news: News, me: UserId | undefined): Conversation {
  const { uncounted, reading, unheard } = now;
  const counts = !unheard.has(news.message.authorId);
  const next: Conversation = {
    ...now,
    threads: mapped(now.threads, (thread) => countedIn(thread, news.message, news.kind, news.known, me, counts)),
    reading: count(reading, news, me, unheard),
    uncounted: uncounted && { ...uncounted, news: [...uncounted.news, news].slice(-uncountedAtMost) },
  };
  return counts && inRoom(news.message) && isDoubtful(reading, news.message, me, news.known) ? doubting(next) : next;
}

/** Others are blocked than when it was counted: only the server knows what is unread now, where anything may be. */
export function recountedFor(known: Conversation): Conversation {
  const threads = mapped(known.threads, (thread) => ({ ...thread, unsure: true }));
  const { lastReadSeq, lastSeq } = known.reading;
  if (lastReadSeq < lastSeq) return doubting({ ...known, threads });
  return threads === known.threads ? known : { ...known, threads };
}

/** The counters cannot be right any more. */
export const doubting = (now: Conversation): Conversation => ({ ...now, uncounted: { rev: now.timeline.held.rev, news: [], question: {} } });

const count = (reading: Reading, { message, known }: News, me: UserId | undefined, unheard: ReadonlySet<UserId>): Reading =>
  inRoom(message) && !unheard.has(message.authorId) ? told(reading, message, me, known) : passed(reading, message.seq);

/** The newer message; of two states of one, the later. What is below it changes without it: `isLater` says of which it is told last. */
function later(known: Message | null, news: Message | null, isLater: boolean): Message | null {
  if (!known || !news || known.seq !== news.seq) return known && (!news || known.seq > news.seq) ? known : news;
  return news.rev > known.rev || (news.rev === known.rev && isLater) ? news : known;
}
