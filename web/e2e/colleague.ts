import { password, unique } from "./person.ts";

interface Answer {
  readonly id: string;
  readonly token: string;
  readonly user: { readonly id: string; readonly username: string };
  readonly room: { readonly id: string };
  readonly conversation: { readonly room: { readonly id: string } };
}

/** Somebody who has no page open: what they do, they do by REST. */
export class Colleague {
  readonly name: string;
  readonly email: string;
  readonly #base: string;
  #known: Answer | null = null;

  constructor(base: string, name: string) {
    this.name = name;
    this.email = `${name.split(" ", 1)[0]?.toLowerCase()}-${unique()}@example.com`;
    this.#base = base;
  }

  async registers(username: string): Promise<this> {
    this.#known = await this.#call("POST", "auth/register", { email: this.email, password, username, displayName: this.name });
    return this;
  }

  get id(): string {
    return this.#known?.user.id ?? "";
  }

  async creates(name: string, description: string, type: "public" | "private" = "public", memberIds: readonly string[] = []): Promise<string> {
    return (await this.#call("POST", "rooms", { name, description, type, memberIds })).room.id;
  }

  async joins(roomId: string): Promise<void> {
    await this.#call("POST", `rooms/${roomId}/join`);
  }

  async meets(...others: readonly Colleague[]): Promise<string> {
    return (await this.#call("POST", "direct-messages", { participantIds: others.map(({ id }) => id) })).conversation.room.id;
  }

  /** The id of the message. */
  async says(roomId: string, content: string, options: { readonly replyToId?: string; readonly threadId?: string } = {}): Promise<string> {
    return (await this.#call("POST", `rooms/${roomId}/messages`, { clientId: unique(), content, ...options })).id;
  }

  async reacts(messageId: string, emoji: string): Promise<void> {
    await this.#call("PUT", `messages/${messageId}/reactions/${encodeURIComponent(emoji)}`);
  }

  async pins(messageId: string): Promise<void> {
    await this.#call("PUT", `messages/${messageId}/pin`);
  }

  async marksUnread(roomId: string, seq: number): Promise<void> {
    await this.#call("POST", `rooms/${roomId}/unread`, { seq });
  }

  async hasRead(roomId: string, messageId: string): Promise<void> {
    await this.#call("POST", `rooms/${roomId}/read`, { seq: Number(messageId.split("-").at(-1)) });
  }

  async #call(method: string, path: string, body?: object): Promise<Answer> {
    const headers = { "content-type": "application/json", ...(this.#known && { authorization: `Bearer ${this.#known.token}` }) };
    const answer = await fetch(`${this.#base}/api/${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : {}) as Answer;
  }
}
