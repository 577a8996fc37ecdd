import type { Core } from "./core.ts";
import { fromHub } from "./errors.ts";
import { answered, asking, pageSize, shownOf, watched, type Asked } from "./log.ts";
import { namedIn, roomOf } from "./message.ts";
import { ofNewest, ofOlder } from "./page-stretch.ts";
import { waitFor } from "./patience.ts";
import { Positions } from "./positions.ts";
import { editRoom } from "./state.ts";
import type { Undo } from "./store.ts";
import type { Stretch } from "./stretch.ts";
import { agrees, described, readTo, threadBelow, type Thread } from "./thread.ts";
import type { MessageId, ThreadPage, ThreadReadState } from "./types.ts";
import { readHere } from "./unread.ts";

/** The threads that somebody looks at: loads them, and tells how far they were read. */
export class Threads {
  readonly #core: Core;
  readonly #watchers = new Map<MessageId, number>();
  readonly #older = new Map<MessageId, Promise<void>>();
  readonly #filling = new Set<MessageId>();
  readonly #positions: Positions<MessageId>;

  constructor(core: Core) {
    this.#core = core;
    this.#positions = new Positions(core, async (rootId, seq) =>
      this.moved(await core.connection.invoke<ThreadReadState>("MarkThreadRead", rootId, seq)),
    );
  }

  open(rootId: MessageId): Undo {
    this.#watchers.set(rootId, (this.#watchers.get(rootId) ?? 0) + 1);
    this.#watch(rootId);
    let isOpen = true;
    return () => {
      if (isOpen) this.#unwatch(rootId);
      isOpen = false;
    };
  }

  /** Loads what could not be loaded, or has to be loaded anew; the connection is new, or a conversation is. */
  resume(): void {
    for (const rootId of this.#watchers.keys()) this.#watch(rootId);
  }

  /** The connection is new: what happened on other devices has to be asked for. */
  renew(): void {
    this.#positions.resume();
    for (const rootId of this.#watchers.keys()) this.#edit(rootId, (thread) => ({ ...thread, unsure: true }));
  }

  loadOlder(rootId: MessageId): Promise<void> {
    const running = this.#older.get(rootId) ?? this.#loadOlder(rootId).finally(() => this.#older.delete(rootId));
    this.#older.set(rootId, running);
    return running;
  }

  async follow(rootId: MessageId, following: boolean): Promise<void> {
    const before = this.#thread(rootId)?.following;
    this.#edit(rootId, (thread) => ({ ...thread, following }));
    try {
      await this.#core.connection.invoke("FollowThread", rootId, following);
      // From where on it counts, the server has decided.
      this.#edit(rootId, (thread) => ({ ...thread, unsure: true }));
      void this.#fill(rootId);
    } catch (cause) {
      this.#edit(rootId, (thread) => (thread.following === following ? { ...thread, following: before ?? false } : thread));
      throw cause;
    }
  }

  read(rootId: MessageId, seq: number): void {
    const known = this.#thread(rootId)?.reading;
    const reading = known && readHere(known, seq);
    if (!reading || reading === known) return;
    this.#edit(rootId, (thread) => ({ ...thread, reading }));
    this.#positions.read(rootId, reading.lastReadSeq);
  }

  moved(state: ThreadReadState): void {
    const { me, blocked } = this.#core.store.getState();
    // A page that is on its way may know of it or not, and what was counted may be older than what is held here.
    this.#edit(state.messageId, (thread) => ({
      ...readTo(thread, state.lastReadSeq, state.unread),
      unsure: thread.unsure || thread.asked.includes("newest") || !agrees(thread, state, me?.id, blocked),
    }));
    void this.#fill(state.messageId);
  }

  #watch(rootId: MessageId): void {
    this.#core.store.update((state) =>
      editRoom(state, roomOf(rootId), (one) =>
        one.threads.has(rootId) ? one : { ...one, threads: new Map(one.threads).set(rootId, watched(threadBelow(rootId))) },
      ),
    );
    void this.#fill(rootId);
  }

  #unwatch(rootId: MessageId): void {
    const left = (this.#watchers.get(rootId) ?? 1) - 1;
    if (left > 0) return void this.#watchers.set(rootId, left);
    this.#watchers.delete(rootId);
    this.#core.store.update((state) =>
      editRoom(state, roomOf(rootId), (one) => {
        const threads = new Map(one.threads);
        return threads.delete(rootId) ? { ...one, threads } : one;
      }),
    );
  }

  async #fill(rootId: MessageId, attempt = 0): Promise<void> {
    const { connection, clock } = this.#core;
    while (!this.#filling.has(rootId) && connection.connected && this.#lacks(rootId)) {
      this.#filling.add(rootId);
      try {
        await this.#page(rootId, "newest", undefined, ofNewest);
      } catch (cause) {
        // Without a connection the next one resumes; a busy server is asked again.
        const wait = waitFor(fromHub(cause), attempt + 1, clock.random());
        return void (wait !== null && clock.after(wait, () => void this.#fill(rootId, attempt + 1)));
      } finally {
        this.#filling.delete(rootId);
      }
    }
  }

  async #loadOlder(rootId: MessageId): Promise<void> {
    const thread = this.#thread(rootId);
    const shown = thread && shownOf(thread);
    if (!shown || shown.from <= 1) return;
    await this.#page(rootId, "older", shown.from, (page) => ofOlder(page, shown.from));
  }

  async #page(messageId: MessageId, what: Asked, before: number | undefined, stretchOf: (page: ThreadPage) => Stretch): Promise<void> {
    const { life } = this.#thread(messageId) ?? {};
    let page: ThreadPage | null = null;
    this.#edit(messageId, (thread) => asking({ ...thread, unsure: thread.unsure && what !== "newest" }, what));
    try {
      page = await this.#core.connection.invoke<ThreadPage>("LoadThread", { messageId, limit: pageSize, ...(before !== undefined && { before }) });
      this.#core.people.need([page.root, ...page.messages].flatMap(namedIn));
    } finally {
      const { me: account, blocked } = this.#core.store.getState();
      const [me, came] = [account?.id, page];
      this.#edit(messageId, (thread) => {
        if (thread.life !== life) return thread;
        const unanswered = came ? thread : { ...thread, unsure: thread.unsure || what === "newest" };
        const now = came && what === "newest" ? described(thread, came, me, blocked) : unanswered;
        return answered(now, what, came && stretchOf(came), me);
      });
    }
  }

  #lacks(rootId: MessageId): boolean {
    const thread = this.#thread(rootId);
    return thread !== undefined && (thread.phase === "loading" || thread.unsure);
  }

  #thread(rootId: MessageId): Thread | undefined {
    return this.#core.store.getState().rooms.get(roomOf(rootId))?.threads.get(rootId);
  }

  #edit(rootId: MessageId, edit: (thread: Thread) => Thread): void {
    this.#core.store.update((state) =>
      editRoom(state, roomOf(rootId), (one) => {
        const known = one.threads.get(rootId);
        const thread = known && edit(known);
        return thread && thread !== known ? { ...one, threads: new Map(one.threads).set(rootId, thread) } : one;
      }),
    );
  }
}
