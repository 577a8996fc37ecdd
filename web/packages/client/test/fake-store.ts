import type { EventName, ServerEvents } from "../src/events.ts";
import { inRoom, mentionsMe, seqOf } from "../src/message.ts";
import type { Member, Message, MessageId, MessagePage, Reaction, ReadCursor, RoomSummary, SyncPage, Room, RoomRole, ThreadPage, ThreadReadState, UserId } from "../src/types.ts";
import { ada, grace, member, message, page, room, roomAt, summary } from "./build.ts";

/** An event as a link tells it. */
export type Told = { [N in EventName]: [N, ServerEvents[N]] }[EventName];

/** Which part of a log is asked for. */
export type Range = Partial<Record<"before" | "after" | "around", number>> & { limit: number };

/** Of an emoji not more are named. */
const namedAtMost = 3;

/** What the server has of one conversation: the truth that every client has to end at. */
export class FakeStore {
  #messages: Message[] = [];
  #rev = 0;
  #read = 0;
  #sanctionsRev = 0;
  #name = "general";
  #members: readonly Member[] = [ada, grace, "linus"].map(member);
  readonly #changedAt = new Map<UserId, number>();
  readonly #follows = new Map<MessageId, { following: boolean; read: number }>();

  get rev(): number {
    return this.#rev;
  }

  /** Everything, with all who chose an emoji. */
  get messages(): readonly Message[] {
    return this.#messages;
  }

  get #unread(): Message[] {
    return this.#messages.filter((one) => one.seq > this.#read && one.authorId !== ada && one.deletedAt === null && inRoom(one));
  }

  get reading(): Pick<RoomSummary, "lastReadSeq" | "unread" | "mentions"> {
    const unread = this.#unread;
    return { lastReadSeq: this.#read, unread: unread.length, mentions: unread.filter((one) => mentionsMe(one, ada)).length };
  }

  get pinned(): Message[] {
    const pins = this.#messages.filter((one) => one.pinnedAt !== null);
    return pins.toSorted((a, b) => (a.pinnedAt ?? "").localeCompare(b.pinnedAt ?? "") || a.seq - b.seq).map((one) => this.seen(one));
  }

  post(authorId: UserId, clientId: string, content: string, over: Partial<Message> = {}): ["MessagePosted", Message] {
    const posted = message(this.#messages.length + 1, { ...over, mentions: named(content), rev: ++this.#rev, authorId, clientId, content });
    this.#messages = [...this.#messages, posted];
    if (posted.threadId !== null) this.#replied(posted, posted.threadId);
    return ["MessagePosted", { ...posted, thread: this.#threadOf(posted.seq) }];
  }

  /** `null`: it is deleted, or reads so already. */
  edit(seq: number, content: string): ["MessageEdited", Message] | null {
    const old = this.message(seq);
    if (old.deletedAt !== null || old.content === content) return null;
    return ["MessageEdited", this.#change(seq, { content, mentions: named(content), editedAt: "2026-01-02T00:00:00Z" })];
  }

  delete(seq: number): ["MessageDeleted", Message] | null {
    if (this.message(seq).deletedAt !== null) return null;
    const gone = this.#change(seq, { content: "", mentions: [], reactions: [], pinnedAt: null, deletedAt: "2026-01-03T00:00:00Z" });
    return ["MessageDeleted", { ...gone, thread: this.#threadOf(seq) }];
  }

  react(seq: number, userId: UserId, emoji: string): ["ReactionAdded", ServerEvents["ReactionAdded"]] | null {
    const { reactions, deletedAt } = this.message(seq);
    const known = reactions.find((one) => one.emoji === emoji);
    if (deletedAt !== null || known?.userIds.includes(userId)) return null;
    const userIds = [...(known?.userIds ?? []), userId];
    const now = { emoji, count: userIds.length, userIds };
    return ["ReactionAdded", this.#reacted(seq, userId, emoji, known ? reactions.map((one) => (one === known ? now : one)) : [...reactions, now])];
  }

  unreact(seq: number, userId: UserId, emoji: string): ["ReactionRemoved", ServerEvents["ReactionRemoved"]] | null {
    const { reactions } = this.message(seq);
    if (!reactions.find((one) => one.emoji === emoji)?.userIds.includes(userId)) return null;
    const without = (one: Reaction): Reaction => {
      const userIds = one.userIds.filter((id) => id !== userId);
      return { emoji, count: userIds.length, userIds };
    };
    const now = reactions.map((one) => (one.emoji === emoji ? without(one) : one)).filter(({ count }) => count > 0);
    return ["ReactionRemoved", this.#reacted(seq, userId, emoji, now)];
  }

  pin(seq: number, isPinned: boolean): ["MessagePinned" | "MessageUnpinned", Message] | null {
    const { pinnedAt, deletedAt } = this.message(seq);
    if (deletedAt !== null || isPinned === (pinnedAt !== null)) return null;
    // A server that pins many at once gives several the same time.
    const moment = Math.floor(this.#rev / 4);
    const now = this.#change(seq, { pinnedAt: isPinned ? `2026-02-01T00:00:00.${String(moment).padStart(6, "0")}Z` : null });
    return [isPinned ? "MessagePinned" : "MessageUnpinned", now];
  }

  get room(): Room {
    return { ...roomAt(this.#rev, this.#messages.length), name: this.#name };
  }

  rename(name: string): ["RoomUpdated", ServerEvents["RoomUpdated"]] | null {
    if (name === this.#name) return null;
    [this.#name, this.#rev] = [name, this.#rev + 1];
    return ["RoomUpdated", { ...this.room, roomId: room }];
  }

  get members(): readonly Member[] {
    return this.#members;
  }

  changeRole(index: number, role: RoomRole): ["MemberChanged", ServerEvents["MemberChanged"]] | null {
    const known = this.#members[index];
    if (!known || known.role === role) return null;
    const changed = { ...known, role };
    this.#members = this.#members.with(index, changed);
    this.#changedAt.set(known.user.id, ++this.#rev);
    return ["MemberChanged", { roomId: room, rev: this.#rev, member: changed }];
  }

  /** For everybody without the reason, which only a summary has. */
  mute(index: number, isMuted: boolean): ["MemberChanged", ServerEvents["MemberChanged"]] | null {
    const known = this.#members[index];
    if (!known || isMuted === (known.muted !== null)) return null;
    const changed = { ...known, muted: isMuted ? { until: null, reason: null } : null };
    this.#members = this.#members.with(index, changed);
    this.#changedAt.set(known.user.id, ++this.#rev);
    return ["MemberChanged", { roomId: room, rev: this.#rev, member: changed }];
  }

  /** Of somebody who is not in the room. */
  ban(): ["SanctionsChanged", ServerEvents["SanctionsChanged"]] {
    this.#sanctionsRev = ++this.#rev;
    return ["SanctionsChanged", { roomId: room, rev: this.#rev }];
  }

  get sanctionsRev(): number {
    return this.#sanctionsRev;
  }

  read(seq: number): ReadCursor {
    this.#read = Math.max(this.#read, Math.min(seq, this.#messages.length));
    return { roomId: room, ...this.reading, lastSeq: this.#messages.length, unreadCapped: false, markedUnread: false };
  }

  markUnread(seq: number): ReadCursor {
    const markedUnread = seq <= this.#read;
    this.#read = Math.min(this.#read, Math.max(0, seq - 1));
    return { roomId: room, ...this.reading, lastSeq: this.#messages.length, unreadCapped: false, markedUnread };
  }

  follow(rootId: MessageId, following: boolean): void {
    this.#follows.set(rootId, { read: this.#replies(rootId).at(-1)?.seq ?? seqOf(rootId), ...this.#follows.get(rootId), following });
  }

  readThread(rootId: MessageId, seq: number): ThreadReadState {
    const known = this.#follows.get(rootId) ?? { following: false, read: 0 };
    this.#follows.set(rootId, { ...known, read: Math.max(known.read, Math.min(seq, this.#messages.length)) });
    const { lastReadSeq, unread } = this.standing(rootId);
    return { roomId: room, messageId: rootId, lastReadSeq, unread };
  }

  standing(rootId: MessageId): Pick<ThreadPage, "following" | "lastReadSeq" | "unread"> {
    const { following, read } = this.#follows.get(rootId) ?? { following: false, read: 0 };
    const unread = this.#replies(rootId).filter((one) => one.seq > read && one.authorId !== ada && one.deletedAt === null);
    return { following, lastReadSeq: read, unread: following ? unread.length : 0 };
  }

  summary(): RoomSummary {
    const lastMessage = this.#messages.findLast(inRoom);
    const [own] = this.#members;
    return summary(this.#rev, {
      room: this.room, role: own?.role ?? null, muted: own?.muted ? { ...own.muted, reason: "Spam" } : null, ...this.reading, lastMessage: lastMessage ? this.seen(lastMessage) : null,
    });
  }

  /** What changed after `rev`, in the order of the changes; more than `atMost` messages are too many. */
  sync(rev: number, atMost = 500): SyncPage {
    const messages = this.#messages.filter((one) => one.rev > rev).toSorted((a, b) => a.rev - b.rev);
    const resync = messages.length > atMost;
    return page(this.#rev, {
      room: this.room, joined: resync ? [] : this.#members.filter(({ user }) => (this.#changedAt.get(user.id) ?? 0) > rev),
      messages: resync ? [] : messages.map((one) => this.seen(one)), resync,
    });
  }

  load(range: Range): MessagePage {
    return this.#page(this.#messages.filter(inRoom), range);
  }

  thread(rootId: MessageId, range: Range): ThreadPage {
    return { root: this.seen(this.message(seqOf(rootId))), ...this.#page(this.#replies(rootId), range), ...this.standing(rootId) };
  }

  message(seq: number): Message {
    const found = this.#messages[seq - 1];
    if (!found) throw new Error(`There is no message ${seq}`);
    return found;
  }

  /** As a reader has it: not everybody is named, but the reader is. */
  seen(one: Message, reader: UserId | null = ada): Message {
    const reactions = one.reactions.map((reaction) => {
      const others = reaction.userIds.slice(0, namedAtMost);
      const isMissing = reader !== null && reaction.userIds.includes(reader) && !others.includes(reader);
      return { ...reaction, userIds: isMissing ? [...others.slice(0, -1), reader] : others };
    });
    const thread = this.#threadOf(one.seq);
    return { ...one, reactions, thread, replyCount: one.threadId === null ? (thread?.replyCount ?? 0) : 0 };
  }

  #page(all: readonly Message[], { limit, before, after, around }: Range): MessagePage {
    const pivot = after ?? around ?? (before ?? Number.POSITIVE_INFINITY) - 1;
    const above = after !== undefined ? limit : around !== undefined ? Math.floor(limit / 2) : 0;
    const [up, on] = [all.filter((one) => one.seq <= pivot), all.filter((one) => one.seq > pivot)];
    const messages = [...up.slice(Math.max(0, up.length - (limit - above))), ...on.slice(0, above)];
    const hasMore = (limit > above && up.length > limit - above) || (above > 0 && on.length > above);
    return { messages: messages.map((one) => this.seen(one)), hasMore };
  }

  #replies(rootId: MessageId): Message[] {
    return this.#messages.filter((one) => one.threadId === rootId);
  }

  /** Of a reply, that of its root. */
  #threadOf(seq: number): Message["thread"] {
    const { id, threadId } = this.message(seq);
    const [rootId, replies] = [threadId ?? id, this.#replies(threadId ?? id)];
    const last = replies.at(-1);
    if (!last) return null;
    const participants = [...new Set(replies.map((one) => one.authorId))].slice(0, 5);
    return { rootId, replyCount: replies.filter((one) => one.deletedAt === null).length, lastReplyAt: last.createdAt, participants };
  }

  #replied(reply: Message, rootId: MessageId): void {
    const known = this.#follows.get(rootId);
    if (reply.authorId === ada) this.#follows.set(rootId, { following: true, read: Math.max(known?.read ?? 0, reply.seq) });
    else if (!known && reply.mentions.includes(ada)) this.#follows.set(rootId, { following: true, read: reply.seq - 1 });
    else if (!known && this.message(seqOf(rootId)).authorId === ada) this.#follows.set(rootId, { following: true, read: seqOf(rootId) });
  }

  #reacted(seq: number, userId: UserId, emoji: string, reactions: Reaction[]): ServerEvents["ReactionAdded"] {
    const { id, rev, reactions: told } = this.#change(seq, { reactions });
    return { roomId: room, rev, messageId: id, userId, emoji, reactions: told };
  }

  /** As everybody is told of it. */
  #change(seq: number, over: Partial<Message>): Message {
    const changed = { ...this.message(seq), ...over, rev: ++this.#rev };
    this.#messages = this.#messages.with(seq - 1, changed);
    return { ...this.seen(changed, null), thread: changed.threadId === null ? this.#threadOf(seq) : null };
  }
}

const named = (content: string): UserId[] => (content.includes("@ada") ? [ada] : []);
