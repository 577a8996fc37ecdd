import { Aftermath } from "./aftermath.ts";
import { caughtUp, changed, described, later, type ConversationStep } from "./conversation.ts";
import type { Core } from "./core.ts";
import type { Change, MessageChange, ServerEvents } from "./events.ts";
import { Inquiry } from "./inquiry.ts";
import { Listing } from "./listing.ts";
import { dropRoom } from "./outbox.ts";
import type { Sender } from "./sender.ts";
import { editRoom, withoutRoom, withRoom, type ChatState } from "./state.ts";
import { Strays } from "./strays.ts";
import { Syncer } from "./syncer.ts";
import { insert, loadedNewest, startLoading } from "./timeline.ts";
import type { Joined, Message, RoomId, RoomSummary, SyncPage, Welcome } from "./types.ts";
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

  readonly handlers = {
    MessagePosted: (message: Message): void => this.#message("posted", message),
    MessageEdited: (message: Message): void => this.#message("edited", message),
    MessageDeleted: (message: Message): void => this.#message("deleted", message),
    MessagePinned: (message: Message): void => this.#message("edited", message),
    MessageUnpinned: (message: Message): void => this.#message("edited", message),
    MemberJoined: (event: ServerEvents["MemberJoined"]): void => this.#change(event.roomId, { kind: "joined", ...event }),
    MemberLeft: (event: ServerEvents["MemberLeft"]): void => this.#change(event.roomId, { kind: "left", ...event }),
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
      if (missed && rev >= since && !this.#merge(missed)) return;
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
    this.#syncer = new Syncer(core, (page) => this.#merge(page), this.left);
    this.#inquiry = new Inquiry(core, this.known, this.left);
    this.#listing = new Listing(core, {
      page: (rooms) => this.#describe(rooms),
      later: (rooms) => rooms.forEach(({ room }) => this.#catchUp(room.id)),
      ended: (unlisted, inOnePage) => this.#listed(unlisted, inOnePage),
    });
  }

  /** What a new connection is greeted with: the revisions of what somebody looked at; of the rest its summary says all. */
  greeting(): Record<RoomId, number> {
    this.#listing.begin();
    const held = [...this.#state.rooms].filter(([, { timeline, roster }]) => timeline.phase !== "closed" || roster);
    return Object.fromEntries(held.slice(-cursorsAtMost).map(([id, { timeline }]) => [id, timeline.held.rev]));
  }

  welcome({ user, rooms, next, missed }: Welcome): void {
    this.#core.store.update((state) => ({ ...state, me: user }));
    this.#core.people.seen([user]);
    this.#syncer.greeted();
    this.#listing.first(rooms, next);
    for (const page of missed) this.#merge(page);
  }

  /** The connection is new: asks for what its greeting left open. */
  resume(): void {
    for (const roomId of this.#state.rooms.keys()) this.#catchUp(roomId);
    this.#listing.resume();
  }

  /** The user is in this conversation, by an act here or elsewhere; joining brings the newest messages too. */
  readonly known = (summary: RoomSummary, joined?: Joined): void => {
    const known = this.#state.rooms.get(summary.room.id);
    const isNews = !known || known.room.rev < summary.room.rev || known.uncounted !== null || joined !== undefined;
    if (isNews) this.#describe([summary]);
    this.#catchUp(summary.room.id);
    if (!joined) return;
    const { messages } = joined;
    this.#core.store.update((state) =>
      editRoom(state, summary.room.id, (one) => {
        if (one.timeline.phase === "open") return one;
        const page = { messages, hasMore: (messages[0]?.seq ?? 1) > 1 };
        return { ...one, timeline: loadedNewest(startLoading(one.timeline), page) };
      }),
    );
    this.#core.people.need(messages.map((message) => message.authorId));
  };

  readonly left = (roomId: RoomId): void => {
    this.#strays.take(roomId);
    this.#core.store.update((state) => withoutRoom(state, roomId));
    this.#sender.edit((outbox) => dropRoom(outbox, roomId));
    this.#forget(roomId);
  };

  /** The server acknowledged an own act; others' before it may still be on their way, so the message may only be shown. */
  acknowledged(kind: MessageChange["kind"], message: Message): void {
    const held = this.#state.rooms.get(message.roomId)?.timeline.held.rev;
    if (held !== undefined && message.rev === held + 1) return this.#message(kind, message);
    this.#core.store.update((state) =>
      editRoom(state, message.roomId, (one) => ({
        ...one,
        timeline: insert(one.timeline, [message]),
        lastMessage: later(one.lastMessage, message),
      })),
    );
  }

  get #state(): ChatState {
    return this.#core.store.getState();
  }

  #describe(summaries: readonly RoomSummary[]): void {
    const steps: ConversationStep[] = [];
    this.#core.store.update((state) =>
      summaries.reduce((now, summary) => {
        const step = described(now.rooms.get(summary.room.id), summary, state.me?.id);
        steps.push(step);
        return withRoom(now, step.conversation);
      }, state),
    );
    for (const step of steps) this.#follow(step);
    for (const summary of summaries) {
      this.#aftermath.met(summary);
      for (const change of this.#strays.take(summary.room.id)) this.#change(summary.room.id, change);
    }
  }

  /** What the list did not name was left, or it moved up in the list while that was read in pages. */
  #listed(unlisted: readonly RoomId[], inOnePage: boolean): void {
    this.#core.store.update((state) => (state.ready ? state : { ...state, ready: true }));
    if (inOnePage) return unlisted.forEach(this.left);
    for (const roomId of [...unlisted, ...this.#strays.rooms]) this.#inquiry.about(roomId);
  }

  /** A summary may be newer than what arrived: nobody sends again what came before this connection was listening. */
  #catchUp(roomId: RoomId): void {
    const known = this.#state.rooms.get(roomId);
    if (!known) return;
    const { room, timeline } = known;
    if (room.rev > timeline.held.rev || timeline.held.ahead.length > 0) this.#syncer.lost(roomId);
  }

  #message(kind: MessageChange["kind"], message: Message): void {
    this.#change(message.roomId, { kind, rev: message.rev, message });
  }

  #change(roomId: RoomId, change: Change): void {
    const known = this.#state.rooms.get(roomId);
    if (!known) return this.#strays.keep(roomId, change);
    this.#enter(changed(known, change, this.#state.me?.id));
  }

  #merge(page: SyncPage): boolean {
    const known = this.#state.rooms.get(page.roomId);
    if (!known) return false;
    this.#enter(caughtUp(known, page, this.#state.me?.id));
    for (const message of page.messages) this.#aftermath.heard(message);
    this.#core.people.seen(page.joined.map((member) => member.user));
    if (page.resync) {
      this.#reload();
      this.#inquiry.about(page.roomId);
    }
    return (this.#state.rooms.get(page.roomId)?.timeline.held.ahead.length ?? 0) > 0;
  }

  #enter(step: ConversationStep): void {
    this.#core.store.update((state) => withRoom(state, step.conversation));
    this.#follow(step);
  }

  #follow({ conversation, applied, syncNeeded }: ConversationStep): void {
    for (const change of applied) this.#aftermath.of(change);
    if (syncNeeded) this.#syncer.need(conversation.room.id);
  }
}
