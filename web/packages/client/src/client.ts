import { Acts } from "./acts.ts";
import { browserActivity, type Activity } from "./activity.ts";
import type { MessageListener } from "./arrivals.ts";
import { Blocks } from "./blocks.ts";
import { browserWake, type Wake } from "./wake.ts";
import { systemClock, type Clock } from "./clock.ts";
import { Connection } from "./connection.ts";
import type { Core } from "./core.ts";
import { ChatError } from "./errors.ts";
import { stateOf, type Kept } from "./kept.ts";
import { dialHub, type Dial, type Link } from "./link.ts";
import { IdleWatch } from "./idle-watch.ts";
import { Inbox } from "./inbox.ts";
import { Invites } from "./invites.ts";
import { within } from "./limit.ts";
import { Lookups } from "./lookups.ts";
import { Moderation } from "./moderation.ts";
import { Ledger } from "./ledger.ts";
import { People } from "./people.ts";
import { Pages } from "./pages.ts";
import { Pins } from "./pins.ts";
import { Me } from "./me.ts";
import { Notifications } from "./notifications.ts";
import { OutboxKeeper } from "./outbox-keeper.ts";
import { PresenceLoader } from "./presence-loader.ts";
import { Reader } from "./reader.ts";
import { Receiver } from "./receiver.ts";
import { Rest } from "./rest.ts";
import { Rooms } from "./rooms.ts";
import { Sender } from "./sender.ts";
import type { Session } from "./session.ts";
import { Sessions } from "./sessions.ts";
import type { ChatState } from "./state.ts";
import { memoryStorage, type KeyValueStorage } from "./storage.ts";
import { Store, type Undo } from "./store.ts";
import { browserTabs, type Tabs } from "./tabs.ts";
import { Threads } from "./threads.ts";
import { TypingNotice } from "./typing-notice.ts";
import { TypingWatch } from "./typing-watch.ts";
import type {
  ClientId,
  MemberCursor, Message,
  MessageId,
  MessageVersion,
  PublicUser,
  RoomId,
  SearchPage,
  SearchQuery,
  SendOptions,
  StandingChange,
  UserId,
  Welcome,
} from "./types.ts";

export interface ChatClientOptions {
  session: Session;
  /** Origin of the server; empty in its own page. */
  baseUrl?: string;
  /** Keeps what was not sent yet over the end of a tab; shared by the tabs of one browser, such as `localStorage`. */
  storage?: KeyValueStorage;
  /** What an earlier client of the same user knew: shown until the server says what is. */
  kept?: Kept | null;
  tabs?: Tabs;
  clock?: Clock;
  wake?: Wake;
  /** What shows that somebody is here; null: nobody is ever idle. */
  activity?: Activity | null;
  dial?: Dial;
  fetch?: typeof fetch;
}

const admissionTakesAtMost = 10_000;

/** One signed-in user's view of the chat, kept live: `getState`, `subscribe`, and what the user can do. */
export class ChatClient {
  readonly #acts: Acts;
  readonly #lookups: Lookups;
  readonly #pins: Pins;
  readonly #store: Store<ChatState>;
  readonly #core: Core;
  readonly #idle: IdleWatch;
  readonly #connection: Connection;
  readonly #ledger: Ledger;
  readonly #pages: Pages;
  readonly #presence: PresenceLoader;
  readonly #reader: Reader;
  readonly #receiver: Receiver;
  readonly #sender: Sender;
  readonly #notice: TypingNotice;
  readonly #threads: Threads;
  /** Until they were asked for. */
  readonly #keptPeople: UserId[];
  /** Of whom the user does not want to hear; who they are is in the state. */
  readonly blocks: Blocks;
  /** Threads and mentions of all rooms. */
  readonly inbox: Inbox;
  /** Ways into rooms, and what the user is invited to. */
  readonly invites: Invites;
  readonly moderation: Moderation;
  /** What the user says of themselves. */
  readonly me: Me;
  /** Of what the user wants to be notified. */
  readonly notifications: Notifications;
  /** Where the user is signed in, and with which password. */
  readonly sessions: Sessions;
  /** Create, join, leave, find. */
  readonly rooms: Rooms;

  constructor(options: ChatClientOptions) {
    const { session, baseUrl = "", storage = memoryStorage(), clock = systemClock, wake = browserWake } = options;
    const { activity = browserActivity } = options;
    const me = session.getState();
    const keeper = new OutboxKeeper(storage, options.tabs ?? browserTabs, me?.id ?? "");
    this.#keptPeople = (options.kept?.users ?? []).map(({ id }) => id);
    const store = (this.#store = new Store(stateOf(me, options.kept ?? null)));
    const rest = new Rest({ baseUrl, bearer: session, ...(options.fetch && { fetch: options.fetch }) });
    this.#connection = new Connection({
      clock,
      dial: options.dial ?? dialHub(`${baseUrl}/hubs/chat`),
      wake,
      token: () => session.pass(),
      admitted: () => this.#admitted(),
      greet: (link) => this.#greet(link),
      event: (name, argument) => this.#receiver.event(name, argument),
      changed: (connection) => this.#changed(connection),
    });
    const core = (this.#core = { store, rest, clock, connection: this.#connection, people: new People({ store, rest, clock }) });
    const typing = new TypingWatch(core);
    this.#sender = new Sender(core, keeper, (message) => this.#ledger.acknowledged("posted", message));
    this.#acts = new Acts(core, (message) => this.#ledger.acknowledged("changed", message));
    this.#ledger = new Ledger(core, this.#sender, typing, () => this.#load(), (roomId) => this.#acts.drop(roomId));
    this.#threads = new Threads(core);
    this.#pins = new Pins(core);
    this.#lookups = new Lookups(core);
    this.blocks = new Blocks(core, this.#ledger.blocked);
    this.me = new Me(core);
    this.notifications = new Notifications(core);
    this.sessions = new Sessions(core);
    this.moderation = new Moderation(core);
    this.inbox = new Inbox(core);
    this.#pages = new Pages(core);
    this.#presence = new PresenceLoader(core);
    this.#reader = new Reader(core, this.#ledger.read);
    this.invites = new Invites(core, (summary, joined) => this.#ledger.known(summary, { joined }));
    this.rooms = new Rooms(core, (summary, joined) => this.#ledger.known(summary, joined && { joined }), this.#ledger.left);
    this.#notice = new TypingNotice(clock, (roomId, isTyping) => {
      void this.#connection.invoke(isTyping ? "StartTyping" : "StopTyping", roomId).catch(() => {});
    });
    // The next connection begins active, and is greeted with it where nobody is here.
    this.#idle = new IdleWatch(clock, activity, (isIdle) => void this.#connection.invoke("SetIdle", isIdle).catch(() => {}));
    this.#receiver = new Receiver({
      ...this.#ledger.handlers,
      TypingChanged: typing.changed,
      PresenceChanged: this.#presence.changed,
      ReadAdvanced: () => {},
      // The message itself, which says so too, is counted when it comes.
      Mentioned: ({ by }) => core.people.need([by]),
      AccountChanged: (account) => this.me.changed(account),
      BlocksChanged: ({ userIds }) => this.#ledger.blocked(userIds),
      NotificationsChanged: this.notifications.changed,
      RoomNotificationsChanged: this.notifications.chosen,
      Invited: this.invites.came,
      InviteEnded: ({ code }) => this.invites.ended(code),
      ThreadRead: (state) => this.#threads.moved(state),
      UnreadChanged: (cursor) => this.#ledger.read(cursor),
      Draining: ({ retryAfter }) => this.#connection.drain(retryAfter),
    });
    this.#sender.inherit();
    // Another tab may have been closed since this one was looked at.
    const undoWake = wake(this.#sender.inherit);
    const undo = session.subscribe(() => {
      if (session.getState()?.id === me?.id) return;
      undoWake();
      undo();
      keeper.end();
    });
  }

  readonly getState = (): ChatState => this.#store.getState();
  readonly subscribe = (listener: () => void): Undo => this.#store.subscribe(listener);

  /**
   * Calls it for each message that comes or changes while there is a connection, of all conversations and the user's own too, and for those
   * that were missed in conversations that somebody looks at; the state has it then. For notifications: what is shown goes by the state.
   */
  onMessage(listener: MessageListener): Undo {
    return this.#ledger.arrivals.listen(listener);
  }

  connect(): void {
    this.#connection.start();
  }

  disconnect(): void {
    this.#connection.stop();
  }

  /** Tries at once instead of waiting for the next retry. */
  retryNow(): void {
    this.#connection.retryNow();
  }

  /**
   * Loads messages of a conversation; from then on they are kept up to date: those around the message with this number, or around the
   * first unread one where it is further up than an answer reaches, or the newest. Undone, no more than a page of the newest is kept,
   * and nothing when many others were looked at since.
   */
  openRoom(roomId: RoomId, around?: number): Undo {
    const undo = this.#pages.open(roomId, around);
    this.#presence.load([roomId]);
    return undo;
  }

  /** Shows the part of an open conversation around the message with this number. Rejects when it cannot be loaded. */
  showAround(roomId: RoomId, seq: number): Promise<void> {
    return this.#pages.showAround(roomId, seq);
  }

  /** Shows the newest messages of an open conversation. Rejects when they cannot be loaded. */
  showNewest(roomId: RoomId): Promise<void> {
    return this.#pages.showNewest(roomId);
  }

  /** Forgets what is older than the newest so many messages of a conversation; `loadOlder` brings it again. */
  keepNewest(roomId: RoomId, count: number): void {
    this.#pages.keepNewest(roomId, count);
  }

  loadOlder(roomId: RoomId): Promise<void> {
    return this.#pages.loadOlder(roomId);
  }

  loadNewer(roomId: RoomId): Promise<void> {
    return this.#pages.loadNewer(roomId);
  }

  /** Shows the message at once and sends it as soon as it can be sent. */
  send(roomId: RoomId, text: string, options?: SendOptions): ClientId {
    this.#notice.ended(roomId);
    return this.#sender.send(roomId, text, options);
  }

  retry(clientId: ClientId): void {
    this.#sender.retry(clientId);
  }

  discard(clientId: ClientId): void {
    this.#sender.discard(clientId);
  }

  /**
   * Gives an own message another text; the same one changes nothing. Like all that follows it is shown at once, waits for a connection
   * where there is none, resolves when the server agreed, and rejects with its refusal, after which the message is as it was.
   */
  editMessage(id: MessageId, content: string): Promise<void> {
    return this.#acts.act(id, { kind: "edit", content });
  }

  /** Takes a message back: its place stays, its content goes. */
  deleteMessage(id: MessageId): Promise<void> {
    return this.#acts.act(id, { kind: "delete" });
  }

  addReaction(id: MessageId, emoji: string): Promise<void> {
    return this.#acts.act(id, { kind: "react", emoji });
  }

  removeReaction(id: MessageId, emoji: string): Promise<void> {
    return this.#acts.act(id, { kind: "unreact", emoji });
  }

  pinMessage(id: MessageId): Promise<void> {
    return this.#acts.act(id, { kind: "pin" });
  }

  unpinMessage(id: MessageId): Promise<void> {
    return this.#acts.act(id, { kind: "unpin" });
  }

  /** Loads a thread's newest replies, which are kept up to date until it is undone. */
  openThread(rootId: MessageId): Undo {
    return this.#threads.open(rootId);
  }

  loadOlderReplies(rootId: MessageId): Promise<void> {
    return this.#threads.loadOlder(rootId);
  }

  /** Whether the user is told of new replies. Rejects with the server's refusal. */
  followThread(rootId: MessageId, following: boolean): Promise<void> {
    return this.#threads.follow(rootId, following);
  }

  markThreadRead(rootId: MessageId, seq: number): void {
    this.#threads.read(rootId, seq);
  }

  /** Loads what is pinned to a room; from then on it is kept up to date. */
  loadPins(roomId: RoomId): Promise<void> {
    return this.#pins.load(roomId);
  }

  /** One message as it is now, such as one that is quoted and not loaded; it is not kept up to date. */
  message(id: MessageId): Promise<Message> {
    return this.#lookups.message(id);
  }

  /** The texts that a message had, the oldest first. */
  history(id: MessageId): Promise<MessageVersion[]> {
    return this.#lookups.history(id);
  }

  /** How far each member has read. */
  cursors(roomId: RoomId): Promise<MemberCursor[]> {
    return this.#lookups.cursors(roomId);
  }

  /** Somebody as they are now; what only those see who share a room with them is empty for others. */
  user(id: UserId): Promise<PublicUser> {
    return this.#lookups.user(id);
  }

  /** For global admins: another role, or until when somebody may not sign in; a time that has passed ends that. */
  changeStanding(id: UserId, change: StandingChange): Promise<PublicUser> {
    return this.#lookups.changeStanding(id, change);
  }

  /** A page of the messages that are found, the newest first. */
  search(query: SearchQuery): Promise<SearchPage> {
    return this.#lookups.search(query);
  }

  /**
   * The message with this number and all behind it are unread again, here and on every device. What is seen in the meantime
   * does not count until the room is opened anew or something that came later is seen. Rejects with the server's refusal.
   */
  markUnread(roomId: RoomId, seq: number): Promise<void> {
    return this.#reader.unread(roomId, seq);
  }

  /** The user says that everything up to this number is read. */
  markRead(roomId: RoomId, seq: number): void {
    this.#reader.read(roomId, seq);
  }

  /** The user looks at everything up to this number: it is read, unless it was marked as unread while the room is open. */
  markSeen(roomId: RoomId, seq: number): void {
    this.#reader.read(roomId, seq, true);
  }

  startTyping(roomId: RoomId): void {
    this.#notice.start(roomId);
  }

  stopTyping(roomId: RoomId): void {
    this.#notice.stop(roomId);
  }

  async #greet(link: Link): Promise<void> {
    const welcome = await link.invoke<Welcome>("Hello", this.#ledger.greeting());
    this.#ledger.welcome(welcome);
    this.#idle.start(this.getState().awayAfter * 1_000);
    // Nothing is waited for: between this and the link's being the one that counts nobody can come back unheard.
    if (this.#idle.isIdle) void link.invoke("SetIdle", true).catch(() => {});
  }

  #changed(connection: ChatState["connection"]): void {
    this.#store.update((state) => ({ ...state, connection }));
    if (connection.current === "disconnected" || connection.current === "failed") this.#idle.stop();
    if (connection.current !== "connected") return;
    this.#sender.resume();
    this.#acts.resume();
    this.#reader.resume();
    this.#threads.renew();
    this.#core.people.renew(this.#keptPeople.splice(0));
    this.#load();
    this.#presence.resume();
    this.#ledger.resume();
  }

  #load(): void {
    this.#pages.resume();
    this.#threads.resume();
  }

  async #admitted(): Promise<boolean> {
    try {
      await within(this.#core.clock, admissionTakesAtMost, this.#core.rest.get("me"));
      return true;
    } catch (error) {
      return !(error instanceof ChatError) || error.code !== "unauthenticated";
    }
  }
}
