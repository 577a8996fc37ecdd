import { Aftermath } from "./aftermath.ts";
import { Arrivals } from "./arrivals.ts";
import {
  caughtUp,
  changed,
  describedAfter,
  isFollowed,
  moved,
  recountedFor,
  shownAlready,
  withStanding,
  type Conversation,
  type ConversationStep,
} from "./conversation.ts";
import type { Core } from "./core.ts";
import type { Change, MessageChange, ReactionChange, ServerEvents } from "./events.ts";
import { Inquiry } from "./inquiry.ts";
import { Listing } from "./listing.ts";
import { dropRoom } from "./outbox.ts";
import type { Sender } from "./sender.ts";
import { editRoom, nothingSaid, withBlocked, withoutRoom, withRoom, type ChatState } from "./state.ts";
import { Strays } from "./strays.ts";
import { Syncer } from "./syncer.ts";
import { answered, asking, opened } from "./log.ts";
import { namedIn } from "./message.ts";
import { ofNewest } from "./page-stretch.ts";
import { isCut } from "./reactions.ts";
import type { Joined, Message, ReactionNews, ReadCursor, RoomId, RoomSummary, SyncPage, UserId, Welcome } from "./types.ts";
import type { TypingWatch } from "./typing-watch.ts";

const cursorsAtMost = 1_000;

/** Enters every durable change, from wherever it comes, into the conversations, and asks for what is lacking. */
export class Ledger {
  readonly #core: Core;
  readonly #sender: Sender;
  readonly #aftermath: Aftermath;
  readonly #reload: () => void;
  readonly #forget: (roomId: RoomId) => void;
  readonly #syncer: Syncer;
  readonly #inquiry: Inquiry;
  readonly #listing: Listing;
  readonly #strays = new Strays();
  readonly arrivals = new Arrivals();

  readonly handlers = {
    MessagePosted: (message: Message): void => this.#told("posted", message),
    MessageEdited: (message: Message): void => this.#told("changed", message),
    MessageDeleted: (message: Message): void => this.#told("changed", message),
    MessagePinned: (message: Message): void => this.#told("changed", message),
    MessageUnpinned: (message: Message): void => this.#told("changed", message),
    ReactionAdded: (news: ReactionNews): void => this.#change(news.roomId, reacted(news, true)),
    ReactionRemoved: (news: ReactionNews): void => this.#change(news.roomId, reacted(news, false)),
    MemberJoined: (event: ServerEvents["MemberJoined"]): void => this.#change(event.roomId, { kind: "joined", ...event }),
    MemberLeft: (event: ServerEvents["MemberLeft"]): void => this.#change(event.roomId, { kind: "left", ...event }),
    MemberChanged: (event: ServerEvents["MemberChanged"]): void => this.#change(event.roomId, { kind: "member", ...event }),
    SanctionsChanged: ({ roomId, rev }: ServerEvents["SanctionsChanged"]): void => this.#change(roomId, { kind: "sanctions", rev }),
    InvitesChanged: ({ roomId, rev }: ServerEvents["InvitesChanged"]): void => this.#change(roomId, { kind: "invites", rev }),
    RoomUpdated: ({ roomId, ...room }: ServerEvents["RoomUpdated"]): void => {
      // Restored: nothing else tells that it is in the list again.
      if (!this.#state.rooms.has(roomId) && room.archivedAt === null) this.#inquiry.about(roomId);
      this.#change(roomId, { kind: "room", rev: room.rev, room });
    },
    RoomArchived: ({ roomId, rev }: ServerEvents["RoomArchived"]): void =>
      this.#change(roomId, { kind: "archived", rev, at: new Date(this.#core.clock.now()).toISOString() }),
    RoomCreated: (summary: RoomSummary): void => this.known(summary),
    RoomLeft: ({ roomId, rev }: ServerEvents["RoomLeft"]): void => {
      const room = this.#state.rooms.get(roomId)?.room;
      // Without a revision the leaving itself was not heard, nor whether the user came back since.
      if (room && rev === 0) this.#inquiry.about(roomId);
      // A notice older than the summary: the user came back since.
      else if (room && rev >= room.rev) this.left(roomId);
    },
    Resync: ({ roomId, since, missed }: ServerEvents["Resync"]): void => {
      const known = this.#state.rooms.get(roomId);
      const rev = known?.timeline.held.rev ?? 0;
      if (missed && rev >= missed.rev) return;
      if (missed && rev >= since && isForAll(missed) && !this.#merge(missed, "told")) return;
      this.#syncer.lostToAll(roomId, known?.room.memberCount ?? 0);
    },
  };

  /**
   * `reload` is called when a conversation missed too much to be caught up: its messages are to be loaded anew. `forget` is called when
   * the user is not in it any more.
   */
  constructor(core: Core, sender: Sender, typing: TypingWatch, reload: () => void, forget: (roomId: RoomId) => void) {
    this.#core = core;
    this.#sender = sender;
    this.#aftermath = new Aftermath(core, sender, typing);
    this.#reload = reload;
    this.#forget = forget;
    this.#syncer = new Syncer(core, (page) => this.#merge(page, "answered"), this.left);
    this.#inquiry = new Inquiry(core, this.known, this.left);
    this.#listing = new Listing(core, {
      page: (rooms, asked) => this.#describe(rooms, asked),
      later: (rooms) => rooms.forEach(({ room }) => this.#catchUp(room.id)),
      ended: (unlisted, inOnePage) => this.#listed(unlisted, inOnePage),
    });
  }

  /** What a new connection is greeted with: the revisions of what somebody looked at; of the rest its summary says all. */
  greeting(): Record<RoomId, number> {
    this.#listing.begin();
    const held = [...this.#state.rooms].filter(([, conversation]) => isFollowed(conversation));
    return Object.fromEntries(held.slice(-cursorsAtMost).map(([id, { timeline }]) => [id, timeline.held.rev]));
  }

  welcome({ user, blocked, notifications, invites, rooms, next, missed, serverTime, awayAfter }: Welcome): void {
    const ahead = Date.parse(serverTime) - this.#core.clock.now();
    // Before what follows is counted. A server of a version before says nothing of some of it.
    this.#core.store.update((state) => ({
      ...withBlocked(state, blocked ?? []), notifications: notifications ?? nothingSaid, invites: invites ?? [], me: user, ahead, awayAfter: awayAfter ?? 0,
    }));
    this.#core.people.seen([user]);
    this.#syncer.greeted();
    this.#listing.first(rooms, next);
    for (const page of missed) this.#merge(page, "answered");
  }

  /** The connection is new: asks for what its greeting left open. */
  resume(): void {
    for (const roomId of this.#state.rooms.keys()) this.#catchUp(roomId);
    this.#listing.resume();
  }

  /**
   * The user is in this conversation, by an act here or elsewhere; joining brings the newest messages too. `asked`: what was known when the
   * server was asked about it.
   */
  readonly known = (summary: RoomSummary, { joined, asked }: { joined?: Joined; asked?: ChatState["rooms"] } = {}): void => {
    const known = this.#state.rooms.get(summary.room.id);
    const isNews = !known || known.room.rev < summary.room.rev || known.uncounted !== null || joined !== undefined;
    if (isNews) this.#describe([summary], asked);
    else this.#edit(summary.room.id, (one) => withStanding(one, summary));
    this.#catchUp(summary.room.id);
    if (!joined) return;
    const { messages } = joined;
    const page = ofNewest({ messages, hasMore: (messages[0]?.seq ?? 1) > 1 });
    this.#edit(summary.room.id, (one) =>
      one.timeline.phase === "open"
        ? one
        : { ...one, timeline: answered(asking(opened(one.timeline), "newest"), "newest", page, this.#state.me?.id) },
    );
    this.#core.people.need(messages.flatMap(namedIn));
  };

  /** The user's own cursor moved, here or on another device; `asked`: how often it was heard of when the server was asked to move it. */
  readonly read = (cursor: ReadCursor, asked?: number): void => this.#edit(cursor.roomId, (one) => moved(one, cursor, asked));

  /** All whom the user has blocked now. */
  readonly blocked = (userIds: readonly UserId[]): void => {
    const before = this.#state.blocked;
    this.#core.store.update((state) => withBlocked(state, userIds));
    if (this.#state.blocked === before) return;
    for (const roomId of this.#state.rooms.keys()) this.#edit(roomId, recountedFor);
    this.#reload();
  };

  readonly left = (roomId: RoomId): void => {
    this.#strays.take(roomId);
    this.arrivals.forget(roomId);
    this.#core.store.update((state) => withoutRoom(state, roomId));
    this.#sender.edit((outbox) => dropRoom(outbox, roomId));
    this.#forget(roomId);
  };

  /** The server acknowledged an own act; others' before it may still be on their way, so the message may only be shown. */
  acknowledged(kind: MessageChange["kind"], message: Message): void {
    const held = this.#state.rooms.get(message.roomId)?.timeline.held.rev;
    if (held !== undefined && message.rev === held + 1) {
      return this.#change(message.roomId, { kind, rev: message.rev, message, by: "answered" });
    }
    // What is held goes further already.
    if (held !== undefined && message.rev <= held) return;
    this.#edit(message.roomId, (one) => shownAlready(one, message, this.#state.me?.id));
  }

  get #state(): ChatState {
    return this.#core.store.getState();
  }

  #describe(summaries: readonly RoomSummary[], asked?: ChatState["rooms"]): void {
    const steps: ConversationStep[] = [];
    const before = this.#state.rooms;
    this.#core.store.update((state) =>
      summaries.reduce((now, summary) => {
        const step = describedAfter(now.rooms.get(summary.room.id), summary, state.me?.id, asked);
        steps.push(step);
        return withRoom(now, step.conversation);
      }, state),
    );
    for (const step of steps) this.#follow(before.get(step.conversation.room.id), step);
    for (const summary of summaries) {
      this.#aftermath.met(summary);
      this.arrivals.met(summary.room.id, summary.room.lastSeq);
      for (const change of this.#strays.take(summary.room.id)) this.#change(summary.room.id, change);
    }
    if (summaries.some(({ room }) => !before.has(room.id))) this.#reload();
  }

  /** What the list did not name was left, is archived, or moved up in the list while that was read in pages. */
  #listed(unlisted: readonly RoomId[], inOnePage: boolean): void {
    this.#core.store.update((state) => (state.ready ? state : { ...state, ready: true }));
    const isArchived = (roomId: RoomId): boolean => (this.#state.rooms.get(roomId)?.room.archivedAt ?? null) !== null;
    const unsure = inOnePage ? unlisted.filter(isArchived) : [...unlisted, ...this.#strays.rooms];
    if (inOnePage) for (const roomId of unlisted) if (!isArchived(roomId)) this.left(roomId);
    for (const roomId of unsure) this.#inquiry.about(roomId);
  }

  /** A summary may be newer than what arrived: nobody sends again what came before this connection was listening. */
  #catchUp(roomId: RoomId): void {
    const known = this.#state.rooms.get(roomId);
    if (!known) return;
    const { room, timeline } = known;
    if (room.rev > timeline.held.rev || timeline.held.ahead.length > 0) this.#syncer.lost(roomId);
  }

  #told(kind: MessageChange["kind"], message: Message): void {
    this.#change(message.roomId, { kind, rev: message.rev, message, by: "told" });
  }

  #change(roomId: RoomId, change: Change): void {
    const known = this.#state.rooms.get(roomId);
    if (!known) return this.#strays.keep(roomId, change);
    this.#enter(known, changed(known, change, this.#state.me?.id));
  }

  #merge(page: SyncPage, by: MessageChange["by"]): boolean {
    const known = this.#state.rooms.get(page.roomId);
    if (!known) return false;
    this.#enter(known, caughtUp(known, page, this.#state.me?.id, by));
    for (const message of page.messages) this.#aftermath.heard(message);
    this.arrivals.heard(page.messages);
    this.#core.people.seen(page.joined.map((member) => member.user));
    if (page.resync) this.#reload();
    return (this.#state.rooms.get(page.roomId)?.timeline.held.ahead.length ?? 0) > 0;
  }

  #enter(before: Conversation, step: ConversationStep): void {
    this.#core.store.update((state) => withRoom(state, step.conversation));
    this.#follow(before, step);
    // Events do not say what for.
    const { muted, room } = step.conversation;
    if (muted && muted !== before.muted) this.#inquiry.about(room.id);
  }

  #edit(roomId: RoomId, edit: (known: Conversation) => Conversation): void {
    const before = this.#state.rooms.get(roomId);
    this.#core.store.update((state) => editRoom(state, roomId, edit));
    this.#count(before, this.#state.rooms.get(roomId));
  }

  #follow(before: Conversation | undefined, { conversation, applied, syncNeeded }: ConversationStep): void {
    for (const change of applied) this.#aftermath.of(change);
    this.arrivals.heard(applied.flatMap((change) => ("message" in change ? [change.message] : [])));
    if (syncNeeded) this.#syncer.need(conversation.room.id);
    this.#count(before, conversation);
    if ([...conversation.threads.values()].some((thread) => thread.unsure)) this.#reload();
  }

  /** Counters that cannot be right any more are asked for. */
  #count(before: Conversation | undefined, now: Conversation | undefined): void {
    if (now?.uncounted && now.uncounted.question !== before?.uncounted?.question) this.#inquiry.about(now.room.id);
  }
}

const reacted = ({ roomId: _, ...news }: ReactionNews, chosen: boolean): ReactionChange => ({ kind: "reacted", ...news, chosen });

/** What everybody was told says all to this user: of no emoji are only some named who chose it. */
const isForAll = ({ messages }: SyncPage): boolean => !messages.some(({ reactions }) => reactions.some(isCut));
