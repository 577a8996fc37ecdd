import { caughtUp, changed, conversationOf, later, refreshed, type ConversationStep } from "./conversation.ts";
import type { Core } from "./core.ts";
import type { Change, MessageChange, ServerEvents } from "./events.ts";
import { Inquiry } from "./inquiry.ts";
import { dropRoom, settled } from "./outbox.ts";
import { membership } from "./presence.ts";
import type { Sender } from "./sender.ts";
import { editRoom, withoutRoom, withRoom, type ChatState } from "./state.ts";
import { Strays } from "./strays.ts";
import { Syncer } from "./syncer.ts";
import { insert, loadedNewest, startLoading } from "./timeline.ts";
import type { Joined, Message, RoomId, RoomSummary, SyncPage, Welcome } from "./types.ts";
import type { TypingWatch } from "./typing-watch.ts";

/** Enters every durable change, from wherever it comes, into the conversations, and asks for what is lacking. */
export class Ledger {
  readonly #core: Core;
  readonly #sender: Sender;
  readonly #typing: TypingWatch;
  readonly #reload: () => void;
  readonly #syncer: Syncer;
  readonly #inquiry: Inquiry;
  readonly #strays = new Strays();

  readonly handlers = {
    MessagePosted: (message: Message): void => this.#message("posted", message),
    MessageEdited: (message: Message): void => this.#message("edited", message),
    MessageDeleted: (message: Message): void => this.#message("deleted", message),
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
    Resync: ({ roomId }: ServerEvents["Resync"]): void => this.#syncer.lost(roomId),
  };

  /** `reload` is called when a conversation missed too much to be caught up: its messages are to be loaded anew. */
  constructor(core: Core, sender: Sender, typing: TypingWatch, reload: () => void) {
    this.#core = core;
    this.#sender = sender;
    this.#typing = typing;
    this.#reload = reload;
    this.#syncer = new Syncer(core, (page) => this.#merge(page), this.left);
    this.#inquiry = new Inquiry(core, this.known, this.left);
  }

  cursors(): Record<RoomId, number> {
    return Object.fromEntries([...this.#state.rooms].map(([id, { timeline }]) => [id, timeline.held.rev]));
  }

  welcome({ user, rooms, missed }: Welcome): void {
    this.#core.store.update((state) => {
      const next = rooms.map((summary) => {
        const known = state.rooms.get(summary.room.id);
        return [summary.room.id, known ? refreshed(known, summary, user.id) : conversationOf(summary)] as const;
      });
      return { ...state, me: user, ready: true, rooms: new Map(next) };
    });
    for (const page of missed) this.#merge(page);
    this.#core.people.seen([user]);
    for (const summary of rooms) this.#meet(summary);
  }

  /** The connection is new: asks for what its greeting left open. */
  resume(): void {
    for (const roomId of this.#state.rooms.keys()) this.#catchUp(roomId);
  }

  /** The user is in this conversation, by an act here or elsewhere; joining brings the newest messages too. */
  readonly known = (summary: RoomSummary, joined?: Joined): void => {
    this.#core.store.update((state) => {
      const known = state.rooms.get(summary.room.id);
      if (known && known.room.rev >= summary.room.rev && !known.uncounted && !joined) return state;
      const next = known ? refreshed(known, summary, state.me?.id) : conversationOf(summary);
      if (!joined || next.timeline.phase === "open") return withRoom(state, next);
      const { messages } = joined;
      const page = { messages, hasMore: (messages[0]?.seq ?? 1) > 1 };
      return withRoom(state, { ...next, timeline: loadedNewest(startLoading(next.timeline), page) });
    });
    this.#catchUp(summary.room.id);
    this.#meet(summary);
    this.#core.people.need(joined?.messages.map((message) => message.authorId) ?? []);
    for (const change of this.#strays.take(summary.room.id)) this.#change(summary.room.id, change);
  };

  readonly left = (roomId: RoomId): void => {
    this.#core.store.update((state) => withoutRoom(state, roomId));
    this.#sender.edit((outbox) => dropRoom(outbox, roomId));
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
    this.#enter(roomId, changed(known, change, this.#state.me?.id));
  }

  #merge(page: SyncPage): boolean {
    const known = this.#state.rooms.get(page.roomId);
    if (!known) return false;
    this.#enter(page.roomId, caughtUp(known, page, this.#state.me?.id));
    for (const message of page.messages) this.#heard(message);
    this.#core.people.seen(page.joined.map((member) => member.user));
    if (page.resync) {
      this.#reload();
      this.#inquiry.about(page.roomId);
    }
    return (this.#state.rooms.get(page.roomId)?.timeline.held.ahead.length ?? 0) > 0;
  }

  #enter(roomId: RoomId, { conversation, applied, syncNeeded }: ConversationStep): void {
    this.#core.store.update((state) => withRoom(state, conversation));
    for (const change of applied) {
      if (change.kind === "posted") this.#heard(change.message);
      else if (!("message" in change)) this.#counted(change);
    }
    if (syncNeeded) this.#syncer.need(roomId);
  }

  #counted(change: Exclude<Change, MessageChange>): void {
    const joined = change.kind === "joined";
    if (joined) this.#core.people.seen([change.member.user]);
    const [userId, online] = joined ? [change.member.user.id, change.member.online] : [change.userId, false];
    this.#core.store.update((state) => ({
      ...state,
      presence: membership(state.presence, change.roomId, userId, online),
    }));
  }

  #heard({ roomId, authorId, clientId }: Message): void {
    if (authorId === this.#state.me?.id) this.#sender.edit((outbox) => settled(outbox, clientId));
    this.#typing.spoke(roomId, authorId);
    this.#core.people.need([authorId]);
  }

  #meet({ participants, lastMessage }: RoomSummary): void {
    this.#core.people.seen(participants);
    if (lastMessage) this.#core.people.need([lastMessage.authorId]);
  }
}
