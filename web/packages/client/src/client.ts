import { browserWake, type Wake } from "./wake.ts";
import { systemClock, type Clock } from "./clock.ts";
import { Connection } from "./connection.ts";
import type { Core } from "./core.ts";
import { ChatError } from "./errors.ts";
import { dialHub, type Dial, type Link } from "./link.ts";
import { within } from "./limit.ts";
import { Ledger } from "./ledger.ts";
import { People } from "./people.ts";
import { Pages } from "./pages.ts";
import { OutboxKeeper } from "./outbox-keeper.ts";
import { PresenceLoader } from "./presence-loader.ts";
import { Reader } from "./reader.ts";
import { Receiver } from "./receiver.ts";
import { Rest } from "./rest.ts";
import { Rooms } from "./rooms.ts";
import { Sender } from "./sender.ts";
import type { Session } from "./session.ts";
import { emptyState, type ChatState } from "./state.ts";
import { memoryStorage, type KeyValueStorage } from "./storage.ts";
import { Store, type Undo } from "./store.ts";
import { browserTabs, type Tabs } from "./tabs.ts";
import { TypingNotice } from "./typing-notice.ts";
import { TypingWatch } from "./typing-watch.ts";
import type { ClientId, Message, MessageId, RoomId, Welcome } from "./types.ts";
import type { EditMessage } from "./wire.ts";

export interface ChatClientOptions {
  session: Session;
  /** Origin of the server; empty in its own page. */
  baseUrl?: string;
  /** Keeps what was not sent yet over the end of a tab; shared by the tabs of one browser, such as `localStorage`. */
  storage?: KeyValueStorage;
  tabs?: Tabs;
  clock?: Clock;
  wake?: Wake;
  dial?: Dial;
  fetch?: typeof fetch;
}

const admissionTakesAtMost = 10_000;

/** One signed-in user's view of the chat, kept live: `getState`, `subscribe`, and what the user can do. */
export class ChatClient {
  readonly #store: Store<ChatState>;
  readonly #core: Core;
  readonly #connection: Connection;
  readonly #ledger: Ledger;
  readonly #pages: Pages;
  readonly #presence: PresenceLoader;
  readonly #reader: Reader;
  readonly #receiver: Receiver;
  readonly #sender: Sender;
  readonly #notice: TypingNotice;
  /** Create, join, leave, find. */
  readonly rooms: Rooms;

  constructor(options: ChatClientOptions) {
    const { session, baseUrl = "", storage = memoryStorage(), clock = systemClock, wake = browserWake } = options;
    const me = session.getState();
    const keeper = new OutboxKeeper(storage, options.tabs ?? browserTabs, me?.id ?? "");
    const store = (this.#store = new Store(emptyState(me)));
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
    this.#ledger = new Ledger(core, this.#sender, typing, () => this.#pages.resume());
    this.#pages = new Pages(core);
    this.#presence = new PresenceLoader(core);
    this.#reader = new Reader(core);
    this.rooms = new Rooms(core, this.#ledger.known, this.#ledger.left);
    this.#notice = new TypingNotice(clock, (roomId, isTyping) => {
      void this.#connection.invoke(isTyping ? "StartTyping" : "StopTyping", roomId).catch(() => {});
    });
    this.#receiver = new Receiver({
      ...this.#ledger.handlers,
      TypingChanged: typing.changed,
      PresenceChanged: this.#presence.changed,
      ReadAdvanced: () => {},
      // The jump in rev brings the message itself.
      ReactionAdded: () => {},
      ReactionRemoved: () => {},
      Mentioned: () => {},
      ThreadRead: () => {},
      UnreadChanged: (cursor) => this.#reader.moved(cursor),
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
   * Loads the newest messages of a conversation; from then on they are kept up to date. Undone, no more than a page of them is kept,
   * and none when many others were looked at since.
   */
  openRoom(roomId: RoomId): Undo {
    const undo = this.#pages.open(roomId);
    this.#presence.load([roomId]);
    return undo;
  }

  /** Forgets what is older than the newest so many messages of a conversation; `loadOlder` brings it again. */
  keepNewest(roomId: RoomId, count: number): void {
    this.#pages.keepNewest(roomId, count);
  }

  loadOlder(roomId: RoomId): Promise<void> {
    return this.#pages.loadOlder(roomId);
  }

  /** Shows the message at once and sends it as soon as it can be sent. */
  send(roomId: RoomId, text: string): ClientId {
    this.#notice.ended(roomId);
    return this.#sender.send(roomId, text);
  }

  retry(clientId: ClientId): void {
    this.#sender.retry(clientId);
  }

  discard(clientId: ClientId): void {
    this.#sender.discard(clientId);
  }

  /** Gives an own message another text. Rejects with the server's refusal; the same text changes nothing. */
  async editMessage(messageId: MessageId, content: string): Promise<Message> {
    const edit: EditMessage = { messageId, content };
    const message = await this.#connection.invoke<Message>("EditMessage", edit);
    this.#ledger.acknowledged("edited", message);
    return message;
  }

  /** Takes an own message back: its place stays, its content goes. Rejects with the server's refusal. */
  async deleteMessage(messageId: MessageId): Promise<Message> {
    const message = await this.#connection.invoke<Message>("DeleteMessage", messageId);
    this.#ledger.acknowledged("deleted", message);
    return message;
  }

  markRead(roomId: RoomId, seq: number): void {
    this.#reader.read(roomId, seq);
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
  }

  #changed(connection: ChatState["connection"]): void {
    this.#store.update((state) => ({ ...state, connection }));
    if (connection.current !== "connected") return;
    this.#sender.resume();
    this.#reader.resume();
    this.#pages.resume();
    this.#presence.resume();
    this.#ledger.resume();
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
