import { ChatClient } from "../src/client.ts";
import { createSession } from "../src/create-session.ts";
import { dialHub, type Dial, type Link } from "../src/link.ts";
import { Rest } from "../src/rest.ts";
import type { Session } from "../src/session.ts";
import type { ChatState } from "../src/state.ts";
import type { Message, RoomId } from "../src/types.ts";
import { shown } from "../src/view.ts";
import type { Conversation } from "../src/conversation.ts";

export const baseUrl = process.env["CHAT_URL"] ?? "http://127.0.0.1:5080";

const patience = 8_000;
let people = 0;

/** A network cable. */
class Cable {
  readonly #links = new Set<Link>();
  #cut = false;

  readonly dial: Dial = async (token, handlers) => {
    if (this.#cut) throw new Error("The cable is cut");
    const link = await dialHub(`${baseUrl}/hubs/chat`)(token, handlers);
    this.#links.add(link);
    return link;
  };

  async cut(): Promise<void> {
    this.#cut = true;
    await Promise.all([...this.#links].map((link) => link.stop()));
    this.#links.clear();
  }

  /** As a client says it that has waited for longer than a test does. */
  async says(method: string, ...args: unknown[]): Promise<void> {
    await Promise.all([...this.#links].map((link) => link.invoke(method, ...args)));
  }

  mend(): void {
    this.#cut = false;
  }
}

/** Somebody with an account of their own and a client on a real connection. */
export class Person {
  readonly cable = new Cable();
  readonly client: ChatClient;
  readonly session: Session;
  readonly rest: Rest;

  private constructor(session: Session) {
    this.session = session;
    this.client = new ChatClient({ session, baseUrl, dial: this.cable.dial });
    this.rest = new Rest({ baseUrl, bearer: session });
  }

  static async named(displayName: string): Promise<Person> {
    const session = createSession({ baseUrl });
    const unique = `${Date.now().toString(36)}${(people++).toString(36)}`;
    const email = `${displayName.toLowerCase()}-${unique}@example.com`;
    await session.register({ email, password: "correct horse battery 1", displayName });
    return new Person(session);
  }

  static async connected(displayName: string): Promise<Person> {
    const person = await Person.named(displayName);
    person.client.connect();
    await person.until("connected", (state) => state.connection.current === "connected");
    return person;
  }

  /** Another device of the same user. */
  async again(): Promise<Person> {
    const device = new Person(this.session);
    device.client.connect();
    await device.until("connected", (state) => state.connection.current === "connected");
    return device;
  }

  get id(): string {
    return this.session.getState()?.id ?? "";
  }

  get username(): string {
    return this.session.getState()?.username ?? "";
  }

  room(roomId: RoomId): Conversation | undefined {
    return this.client.getState().rooms.get(roomId);
  }

  messages(roomId: RoomId): readonly Message[] {
    const room = this.room(roomId);
    return room ? shown(room).messages : [];
  }

  texts(roomId: RoomId): string[] {
    return this.messages(roomId).map((message) => message.content);
  }

  /** Resolves as soon as the state is so. */
  until(what: string, is: (state: ChatState) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      let undo = (): void => {};
      const timer = setTimeout(() => {
        undo();
        reject(new Error(`${this.session.getState()?.displayName}: not ${what} within ${patience / 1_000} s`));
      }, patience);
      const look = (): void => {
        if (!is(this.client.getState())) return;
        undo();
        clearTimeout(timer);
        resolve();
      };
      undo = this.client.subscribe(look);
      look();
    });
  }

  /** Connected again, without the pauses between tries. */
  async comesBack(): Promise<void> {
    const tryAtOnce = (): void => {
      if (this.client.getState().connection.current === "reconnecting") this.client.retryNow();
    };
    const undo = this.client.subscribe(() => queueMicrotask(tryAtOnce));
    tryAtOnce();
    await this.until("connected", (state) => state.connection.current === "connected").finally(undo);
  }

  async opens(roomId: RoomId): Promise<void> {
    await this.until("in the room", (state) => state.rooms.has(roomId));
    this.client.openRoom(roomId);
    await this.until("reading the room", (state) => state.rooms.get(roomId)?.timeline.phase === "open");
  }

  async has(roomId: RoomId, ...texts: string[]): Promise<void> {
    await this.until(`showing ${texts.join(", ")}`, () => texts.every((text) => this.texts(roomId).includes(text)));
  }
}

/** A public room of Ada's that Grace joined, open at both. */
export async function adaAndGrace(): Promise<{ ada: Person; grace: Person; roomId: RoomId }> {
  const [ada, grace] = await Promise.all([Person.connected("Ada"), Person.connected("Grace")]);
  const roomId = await ada.client.rooms.create({ name: "tests", type: "public" });
  await grace.client.rooms.join(roomId);
  await Promise.all([ada.opens(roomId), grace.opens(roomId)]);
  return { ada, grace, roomId };
}
