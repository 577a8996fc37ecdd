import type { Core } from "./core.ts";
import { editRoom } from "./state.ts";
import type { Undo } from "./store.ts";
import { closed, keepNewest, loadedNewest, loadedOlder, pageSize, startOlder, unwatched, watched, type Timeline } from "./timeline.ts";
import type { MessagePage, RoomId } from "./types.ts";

const triesAgainAfter = 2_000;
const atOnce = 200;
/** So many that were read stand above the first that was not. */
const readBefore = 10;
/** Conversations that keep a page though nobody looks at them any more: whoever comes back finds it there. */
const keptAtMost = 20;

/** Loads the messages of conversations that somebody looks at. */
export class Pages {
  readonly #core: Core;
  readonly #older = new Map<RoomId, Promise<void>>();
  readonly #newest = new Set<RoomId>();
  readonly #watchers = new Map<RoomId, number>();
  /** In the order in which they were left. */
  readonly #kept = new Set<RoomId>();

  constructor(core: Core) {
    this.#core = core;
  }

  async showAround(roomId: RoomId, seq: number): Promise<void> {
    while ((this.#timeline(roomId)?.messages[0]?.seq ?? 0) > seq) await this.loadOlder(roomId);
  }

  async showNewest(roomId: RoomId): Promise<void> {
    await this.#loadNewest(roomId);
  }

  async loadNewer(roomId: RoomId): Promise<void> {
    await this.#loadNewest(roomId);
  }

  open(roomId: RoomId, around?: number): Undo {
    this.#watchers.set(roomId, (this.#watchers.get(roomId) ?? 0) + 1);
    this.#kept.delete(roomId);
    this.#edit(roomId, (timeline) => watched(this.#lacksUnread(roomId) ? closed(timeline) : timeline));
    void this.#loadNewest(roomId).then(() => (around === undefined ? undefined : this.showAround(roomId, around)));
    let isOpen = true;
    return () => {
      if (isOpen) this.#unwatch(roomId);
      isOpen = false;
    };
  }

  /** Forgets what is older than the newest so many messages. */
  keepNewest(roomId: RoomId, count: number): void {
    this.#edit(roomId, (timeline) => keepNewest(timeline, count));
  }

  /** Loads what could not be loaded, or has to be loaded anew. */
  resume(): void {
    for (const [roomId, { timeline }] of this.#core.store.getState().rooms) {
      if (timeline.phase === "loading") void this.#loadNewest(roomId);
    }
  }

  loadOlder(roomId: RoomId): Promise<void> {
    const running = this.#older.get(roomId);
    if (running) return running;
    const load = this.#loadOlder(roomId).finally(() => this.#older.delete(roomId));
    this.#older.set(roomId, load);
    return load;
  }

  #unwatch(roomId: RoomId): void {
    const left = (this.#watchers.get(roomId) ?? 1) - 1;
    if (left > 0) return void this.#watchers.set(roomId, left);
    this.#watchers.delete(roomId);
    this.#edit(roomId, unwatched);
    this.#kept.add(roomId);
    const [longest] = this.#kept;
    if (this.#kept.size <= keptAtMost || longest === undefined) return;
    this.#kept.delete(longest);
    this.#core.store.update((state) => editRoom(state, longest, (one) => ({ ...one, timeline: closed(one.timeline), roster: null })));
  }

  async #loadNewest(roomId: RoomId): Promise<void> {
    const { connection, clock } = this.#core;
    if (this.#newest.has(roomId) || !connection.connected || !this.#loading(roomId)) return;
    this.#newest.add(roomId);
    try {
      const page = await this.#load({ roomId, limit: this.#wanted(roomId) });
      this.#edit(roomId, (timeline) => (timeline.phase === "loading" ? loadedNewest(timeline, page) : timeline));
    } catch {
      // Without a connection the next one resumes; a busy server is asked again.
      clock.after(triesAgainAfter, () => void this.#loadNewest(roomId));
    } finally {
      this.#newest.delete(roomId);
    }
  }

  async #loadOlder(roomId: RoomId): Promise<void> {
    const timeline = this.#core.store.getState().rooms.get(roomId)?.timeline;
    const before = timeline?.messages[0]?.seq;
    if (!timeline?.hasOlder || timeline.phase !== "open" || before === undefined) return;
    this.#edit(roomId, startOlder);
    const page = await this.#load({ roomId, before, limit: pageSize });
    this.#edit(roomId, (now) => (now.aside ? loadedOlder(now, page) : now));
  }

  async #load(query: { roomId: RoomId; before?: number; limit: number }): Promise<MessagePage> {
    const page = await this.#core.connection.invoke<MessagePage>("LoadMessages", query);
    this.#core.people.need(page.messages.map((message) => message.authorId));
    return page;
  }

  /** What is kept of it does not reach to the first that is unread, though a page of all that is could. */
  #lacksUnread(roomId: RoomId): boolean {
    const { timeline, reading } = this.#core.store.getState().rooms.get(roomId) ?? {};
    const oldest = timeline?.messages[0]?.seq;
    if (!reading || oldest === undefined || oldest <= reading.lastReadSeq + 1) return false;
    return reading.lastSeq - reading.lastReadSeq <= atOnce;
  }

  /** All that is unread, where one answer can hold it. */
  #wanted(roomId: RoomId): number {
    const { lastSeq = 0, lastReadSeq = 0 } = this.#core.store.getState().rooms.get(roomId)?.reading ?? {};
    return Math.min(atOnce, Math.max(pageSize, lastSeq - lastReadSeq + readBefore));
  }

  #timeline(roomId: RoomId): Timeline | undefined {
    return this.#core.store.getState().rooms.get(roomId)?.timeline;
  }

  #loading(roomId: RoomId): boolean {
    return this.#core.store.getState().rooms.get(roomId)?.timeline.phase === "loading";
  }

  #edit(roomId: RoomId, change: (timeline: Timeline) => Timeline): void {
    this.#core.store.update((state) =>
      editRoom(state, roomId, (one) => {
        const timeline = change(one.timeline);
        return timeline === one.timeline ? one : { ...one, timeline };
      }),
    );
  }
}
