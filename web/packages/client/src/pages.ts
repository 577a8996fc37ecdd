import type { Conversation } from "./conversation.ts";
import type { Core } from "./core.ts";
import * as logs from "./log.ts";
import { newest, pageSize, type Asked } from "./log.ts";
import { namedIn } from "./message.ts";
import { ofAround, ofNewer, ofNewest, ofOlder } from "./page-stretch.ts";
import { editRoom } from "./state.ts";
import type { Undo } from "./store.ts";
import { isNewest, type Stretch } from "./stretch.ts";
import type { Timeline } from "./timeline.ts";
import type { MessagePage, RoomId } from "./types.ts";
import { reopened } from "./unread.ts";

const triesAgainAfter = 2_000;
const atOnce = 200;
/** So many that were read stand above the first that was not. */
const readBefore = 10;
/** Conversations that keep a page though nobody looks at them any more: whoever comes back finds it there. */
const keptAtMost = 20;

type Query = Partial<Record<"before" | "after" | "around", number>> & { limit: number };

/** Loads the messages of conversations that somebody looks at. */
export class Pages {
  readonly #core: Core;
  readonly #running = new Map<string, Promise<void>>();
  readonly #filling = new Set<RoomId>();
  readonly #watchers = new Map<RoomId, number>();
  /** Of conversations that are not known yet: where they are to be opened. */
  readonly #early = new Map<RoomId, number | undefined>();
  /** Where somebody wanted to go last. */
  readonly #destinations = new Map<RoomId, number>();
  /** In the order in which they were left. */
  readonly #kept = new Set<RoomId>();

  constructor(core: Core) {
    this.#core = core;
    for (const [roomId, { timeline }] of core.store.getState().rooms) if (timeline.phase !== "closed") this.#kept.add(roomId);
  }

  open(roomId: RoomId, around?: number): Undo {
    this.#watchers.set(roomId, (this.#watchers.get(roomId) ?? 0) + 1);
    this.#kept.delete(roomId);
    this.#watch(roomId, around);
    let isOpen = true;
    return () => {
      if (isOpen) this.#unwatch(roomId);
      isOpen = false;
    };
  }

  async showAround(roomId: RoomId, seq: number): Promise<void> {
    await this.#go(roomId, seq, () => this.#around(roomId, seq));
  }

  async showNewest(roomId: RoomId): Promise<void> {
    await this.#go(roomId, newest, () => this.#page(roomId, "newest", { limit: pageSize }, ofNewest));
  }

  /** Forgets what is older than the newest so many messages. */
  keepNewest(roomId: RoomId, count: number): void {
    this.#edit(roomId, (timeline) => logs.keepNewest(timeline, count));
  }

  /** Loads what could not be loaded, or has to be loaded anew. */
  resume(): void {
    const { rooms } = this.#core.store.getState();
    for (const [roomId, around] of this.#early) if (rooms.has(roomId)) this.#watch(roomId, around);
    for (const [roomId, { timeline }] of rooms) if (timeline.phase === "loading") void this.#fill(roomId);
  }

  loadOlder(roomId: RoomId): Promise<void> {
    return this.#once(`older ${roomId}`, async () => {
      const shown = this.#shown(roomId);
      if (!shown || shown.from <= 1) return;
      await this.#page(roomId, "older", { before: shown.from, limit: pageSize }, (page) => ofOlder(page, shown.from));
      this.#edit(roomId, logs.keepOldest);
    });
  }

  loadNewer(roomId: RoomId): Promise<void> {
    return this.#once(`newer ${roomId}`, async () => {
      const shown = this.#shown(roomId);
      if (!shown || isNewest(shown)) return;
      await this.#page(roomId, "newer", { after: shown.to, limit: pageSize }, (page) => ofNewer(page, shown.to));
    });
  }

  #watch(roomId: RoomId, around: number | undefined): void {
    const known = this.#core.store.getState().rooms.get(roomId);
    if (!known) return void this.#early.set(roomId, around);
    this.#early.delete(roomId);
    this.#core.store.update((state) =>
      editRoom(state, roomId, (one) => ({ ...one, reading: reopened(one.reading), timeline: opened(one, around) })),
    );
    void this.#fill(roomId);
  }

  #unwatch(roomId: RoomId): void {
    const left = (this.#watchers.get(roomId) ?? 1) - 1;
    if (left > 0) return void this.#watchers.set(roomId, left);
    this.#watchers.delete(roomId);
    this.#early.delete(roomId);
    this.#destinations.delete(roomId);
    this.#edit(roomId, logs.unwatched);
    this.#kept.add(roomId);
    const [longest] = this.#kept;
    if (this.#kept.size <= keptAtMost || longest === undefined) return;
    this.#kept.delete(longest);
    this.#core.store.update((state) =>
      editRoom(state, longest, (one) => ({ ...one, timeline: logs.closed(one.timeline), roster: null, pins: null, pinsAside: null })),
    );
  }

  /** Shows what is at this place, as soon as it is here and if nobody wants to be elsewhere by then. */
  async #go(roomId: RoomId, place: number, load: () => Promise<void>): Promise<void> {
    const timeline = this.#timeline(roomId);
    if (!timeline || timeline.phase === "closed") return;
    this.#destinations.set(roomId, place);
    if (!logs.stretchAt(timeline, place)) await load();
    if (this.#destinations.get(roomId) === place) this.#edit(roomId, (now) => logs.shownAt(now, place));
    void this.#fill(roomId);
  }

  /** Loads what is to be shown, until it is there. */
  async #fill(roomId: RoomId): Promise<void> {
    const { connection, clock } = this.#core;
    while (!this.#filling.has(roomId) && connection.connected && this.#timeline(roomId)?.phase === "loading") {
      this.#filling.add(roomId);
      try {
        await this.#place(roomId);
      } catch {
        // Without a connection the next one resumes; a busy server is asked again.
        return void clock.after(triesAgainAfter, () => void this.#fill(roomId));
      } finally {
        this.#filling.delete(roomId);
      }
    }
  }

  #place(roomId: RoomId): Promise<void> {
    const timeline = this.#timeline(roomId);
    const place = timeline ? logs.placeOf(timeline) : newest;
    if (place === newest) return this.#page(roomId, "newest", { limit: this.#wanted(roomId) }, ofNewest);
    return this.#around(roomId, place);
  }

  #around(roomId: RoomId, seq: number): Promise<void> {
    return this.#page(roomId, "around", { around: seq, limit: pageSize }, (page) => ofAround(page, seq, pageSize));
  }

  async #page(roomId: RoomId, what: Asked, query: Query, stretchOf: (page: MessagePage) => Stretch): Promise<void> {
    const life = this.#timeline(roomId)?.life;
    let stretch: Stretch | null = null;
    this.#edit(roomId, (timeline) => logs.asking(timeline, what));
    try {
      const page = await this.#core.connection.invoke<MessagePage>("LoadMessages", { roomId, ...query });
      this.#core.people.need(page.messages.flatMap(namedIn));
      stretch = stretchOf(page);
    } finally {
      const me = this.#core.store.getState().me?.id;
      this.#edit(roomId, (timeline) => (timeline.life === life ? logs.answered(timeline, what, stretch, me, query.around) : timeline));
    }
  }

  #once(key: string, work: () => Promise<void>): Promise<void> {
    const running = this.#running.get(key) ?? work().finally(() => this.#running.delete(key));
    this.#running.set(key, running);
    return running;
  }

  /** All that is unread, where one answer can hold it. */
  #wanted(roomId: RoomId): number {
    const { reading } = this.#core.store.getState().rooms.get(roomId) ?? {};
    return reading && reading.unread > 0 && reaches(reading) ? Math.max(pageSize, span(reading) + readBefore) : pageSize;
  }

  #timeline(roomId: RoomId): Timeline | undefined {
    return this.#core.store.getState().rooms.get(roomId)?.timeline;
  }

  #shown(roomId: RoomId): Stretch | undefined {
    const timeline = this.#timeline(roomId);
    return timeline && logs.shownOf(timeline);
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

type Place = Pick<Conversation["reading"], "lastSeq" | "lastReadSeq">;

const span = ({ lastSeq, lastReadSeq }: Place): number => lastSeq - lastReadSeq;

/** One answer reaches from the newest to the first that is unread. */
const reaches = (reading: Place): boolean => span(reading) + readBefore <= atOnce;

/** Where somebody begins to read who does not say: at the newest, where the first that is unread can be seen from there, or at that. */
function opened({ timeline, reading }: Conversation, around: number | undefined): Timeline {
  if (around !== undefined) return logs.shownAt(logs.watched(timeline), around);
  if (timeline.watched) return timeline;
  const first = reading.lastReadSeq + 1;
  if (reading.unread > 0 && !reaches(reading)) return logs.shownAt(logs.watched(timeline), first);
  // What is kept of it does not reach to the first that is unread, though a page of all that is could.
  const lacks = reading.unread > 0 && (logs.stretchAt(timeline, newest)?.from ?? 0) > first;
  return logs.watched(lacks ? logs.closed(timeline) : timeline);
}
