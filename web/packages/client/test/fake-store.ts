import type { ServerEvents } from "../src/events.ts";
import { inRoom } from "../src/message.ts";
import type { Message, MessagePage, ReadCursor, RoomSummary, SyncPage } from "../src/types.ts";
import { ada, message, page, room, roomAt, summary } from "./build.ts";

type Told = { [N in "MessagePosted" | "MessageEdited" | "MessageDeleted"]: [N, ServerEvents[N]] };

/** What the server has of one conversation: the truth that every client has to end at. */
export class FakeStore {
  #messages: Message[] = [];
  #rev = 0;
  #read = 0;

  get rev(): number {
    return this.#rev;
  }

  get messages(): readonly Message[] {
    return this.#messages;
  }

  get unread(): number {
    return this.#messages.filter((one) => one.seq > this.#read && one.authorId !== ada && one.deletedAt === null).length;
  }

  post(authorId: string, clientId: string, content: string, over: Partial<Message> = {}): Told["MessagePosted"] {
    const posted = message(this.#messages.length + 1, { ...over, rev: ++this.#rev, authorId, clientId, content });
    this.#messages = [...this.#messages, posted];
    return ["MessagePosted", posted];
  }

  /** `null`: it is deleted, or reads so already. */
  edit(seq: number, content: string): Told["MessageEdited"] | null {
    const old = this.message(seq);
    if (old.deletedAt !== null || old.content === content) return null;
    return ["MessageEdited", this.#change(seq, { content, editedAt: "2026-01-02T00:00:00Z" })];
  }

  delete(seq: number): Told["MessageDeleted"] | null {
    if (this.message(seq).deletedAt !== null) return null;
    return ["MessageDeleted", this.#change(seq, { content: "", deletedAt: "2026-01-03T00:00:00Z" })];
  }

  read(seq: number): ReadCursor {
    this.#read = Math.max(this.#read, Math.min(seq, this.#messages.length));
    const counts = { lastReadSeq: this.#read, unread: this.unread, mentions: 0 };
    return { roomId: room, ...counts, lastSeq: this.#messages.length, unreadCapped: false, markedUnread: false };
  }

  summary(): RoomSummary {
    const lastMessage = this.#messages.at(-1) ?? null;
    return summary(this.#rev, {
      room: roomAt(this.#rev, this.#messages.length), lastReadSeq: this.#read, unread: this.unread, lastMessage,
    });
  }

  /** What changed after `rev`; more than `atMost` messages are too many. */
  sync(rev: number, atMost = 500): SyncPage {
    const messages = this.#messages.filter((one) => one.rev > rev);
    const resync = messages.length > atMost;
    return page(this.#rev, { room: roomAt(this.#rev, this.#messages.length), messages: resync ? [] : messages, resync });
  }

  load({ limit, before, after, around }: Partial<Record<"before" | "after" | "around", number>> & { limit: number }): MessagePage {
    const all = this.#messages.filter(inRoom);
    const pivot = after ?? around ?? (before ?? Number.POSITIVE_INFINITY) - 1;
    const above = after !== undefined ? limit : around !== undefined ? Math.floor(limit / 2) : 0;
    const [up, on] = [all.filter((one) => one.seq <= pivot), all.filter((one) => one.seq > pivot)];
    const messages = [...up.slice(Math.max(0, up.length - (limit - above))), ...on.slice(0, above)];
    const hasMore = (limit > above && up.length > limit - above) || (above > 0 && on.length > above);
    return { messages, hasMore };
  }

  message(seq: number): Message {
    const found = this.#messages[seq - 1];
    if (!found) throw new Error(`There is no message ${seq}`);
    return found;
  }

  #change(seq: number, over: Partial<Message>): Message {
    const changed = { ...this.message(seq), ...over, rev: ++this.#rev };
    this.#messages = this.#messages.with(seq - 1, changed);
    return changed;
  }
}
