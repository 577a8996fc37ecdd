import { after, withThread } from "./entry.ts";
import { idOf, type MessageEvent } from "./events.ts";
import { messageAt, seqOf } from "./message.ts";
import { around, covers, isNewest, joined, newestOf, oldestOf, put, type Stretch } from "./stretch.ts";
import type { Message, ThreadSummary, UserId } from "./types.ts";

/** Messages of a page, and those that are kept of a conversation that nobody looks at. */
export const pageSize = 50;
const shownAtMost = 1_000;
const placesAtMost = 4;
const asideAtMost = 500;

/** The end of the log, wherever it is. */
export const newest = Number.POSITIVE_INFINITY;

export type Asked = "newest" | "older" | "newer" | "around";

/** The messages of a room or a thread as far as they are held: stretches of them, with gaps in between. */
export interface Log {
  /** In order; two that meet are one. */
  readonly stretches: readonly Stretch[];
  /** Numbers at which somebody looked, each in a stretch of its own; what is at the last of them is shown. */
  readonly places: readonly number[];
  /** `closed`: nobody looked at it for long, so nothing is held. `loading`: what is to be shown is not here yet. */
  readonly phase: "closed" | "loading" | "open";
  /** Somebody looks at it, so nothing is dropped that they may be reading. */
  readonly watched: boolean;
  /** How often what is shown did not go on from what was. */
  readonly version: number;
  /** The pages that are on their way. */
  readonly asked: readonly Asked[];
  /** Since the first of them was asked for: what it may not know of yet. */
  readonly aside: readonly (MessageEvent | ThreadSummary)[];
  /** Another one since a page was asked for: the page is worthless. */
  readonly life: object;
}

export const emptyLog = (): Log => ({
  stretches: [], places: [newest], phase: "closed", watched: false, version: 0, asked: [], aside: [], life: {},
});

export const shownOf = (log: Log): Stretch | undefined => stretchAt(log, placeOf(log));

export const placeOf = (log: Log): number => log.places.at(-1) ?? newest;

export const stretchAt = (log: Log, place: number): Stretch | undefined => log.stretches.find((one) => covers(one, place));

export const heldIn = (log: Log, seq: number): Message | undefined => messageAt(stretchAt(log, seq)?.messages ?? [], seq);

/** A change of one of its messages, held or not, or a new one. */
export const entered = <L extends Log>(log: L, change: MessageEvent, me: UserId | undefined): L =>
  noted(log, change, seqOf(idOf(change)), (stretch) => changed(stretch, change, me));

/** What is below a message of it is another. */
export const threadChanged = <L extends Log>(log: L, thread: ThreadSummary): L =>
  noted(log, thread, seqOf(thread.rootId), (stretch) => withRoot(stretch, thread));

function noted<L extends Log>(log: L, news: MessageEvent | ThreadSummary, seq: number, edit: (stretch: Stretch) => Stretch): L {
  if (log.phase === "closed") return log;
  const at = log.stretches.findIndex((one) => covers(one, seq));
  const old = log.stretches[at];
  const stretch = old && edit(old);
  const next = stretch && stretch !== old ? { ...log, stretches: log.stretches.with(at, stretch) } : log;
  const isLong = stretch !== undefined && stretch.messages.length > 2 * pageSize && !(log.watched && old === shownOf(log));
  const kept = isLong ? bounded(next) : next;
  if (log.asked.length === 0) return kept;
  // So much came while a page was on its way that it is asked for anew.
  return log.aside.length < asideAtMost ? { ...kept, aside: [...log.aside, news] } : { ...kept, ...another() };
}

function withNews(stretch: Stretch, news: MessageEvent | ThreadSummary, me: UserId | undefined): Stretch {
  if (!covers(stretch, seqOf("rootId" in news ? news.rootId : idOf(news)))) return stretch;
  return "rootId" in news ? withRoot(stretch, news) : changed(stretch, news, me);
}

function changed(stretch: Stretch, change: MessageEvent, me: UserId | undefined): Stretch {
  const now = after(messageAt(stretch.messages, seqOf(idOf(change))), change, me);
  return now ? put(stretch, now) : stretch;
}

function withRoot(stretch: Stretch, thread: ThreadSummary): Stretch {
  const root = messageAt(stretch.messages, seqOf(thread.rootId));
  return root ? put(stretch, withThread(root, thread)) : stretch;
}

/** A page is asked for. */
export const asking = <L extends Log>(log: L, what: Asked): L => ({ ...log, asked: [...log.asked, what] });

/** The page came, or did not; what happened since it was asked for is entered into it. It stays where somebody goes to this `place`. */
export function answered<L extends Log>(log: L, what: Asked, page: Stretch | null, me: UserId | undefined, place?: number): L {
  const asked = log.asked.toSpliced(log.asked.indexOf(what), 1);
  const now = page && log.aside.reduce((one, news) => withNews(one, news, me), page);
  const stretches = now ? joined(log.stretches, now) : log.stretches;
  const places = place === undefined || place === placeOf(log) ? log.places : [...log.places.slice(0, -1).filter((one) => one !== place), place, placeOf(log)];
  return bounded({ ...log, asked, aside: asked.length > 0 ? log.aside : [], stretches, places: places.slice(-placesAtMost - 1) });
}

/** Shows what is at this number, now or once it is there. */
export function shownAt<L extends Log>(log: L, place: number): L {
  const isShown = shownOf(log) !== undefined && stretchAt(log, place) === shownOf(log);
  const before = isShown ? log.places.slice(0, -1) : log.places;
  const places = [...before.filter((one) => one !== place), place].slice(-placesAtMost);
  return bounded({ ...log, places, version: log.version + (isShown ? 0 : 1) });
}

/** Drops what is older than the newest so many, where these are shown; it is loaded again when somebody asks for it. */
export function keepNewest<L extends Log>(log: L, count: number): L {
  const shown = shownOf(log);
  if (!shown || !isNewest(shown) || shown.messages.length <= count) return log;
  const stretches = [...log.stretches.slice(0, -1), newestOf(shown, count)];
  return bounded({ ...log, stretches, places: [...log.places.slice(0, -1), newest], version: log.version + 1 });
}

/** Drops what is newer than the oldest that are shown, where these are many: who reads on upwards is far from it. */
export function keepOldest<L extends Log>(log: L): L {
  const shown = shownOf(log);
  if (!shown || shown.messages.length <= shownAtMost) return log;
  const kept = oldestOf(shown, shownAtMost);
  const end = isNewest(shown) ? [newestOf(shown, pageSize)] : [];
  const stretches = log.stretches.flatMap((one) => (one === shown ? [kept, ...end] : [one]));
  return bounded({ ...log, stretches, places: [...log.places.slice(0, -1), kept.from] });
}

export const opened = <L extends Log>(log: L): L => (log.phase === "closed" ? { ...log, phase: "loading" } : log);

export const watched = <L extends Log>(log: L): L => bounded({ ...opened(log), watched: true });

/** Nobody looks at it any more: a page of the newest is kept, if there is one. */
export function unwatched<L extends Log>(log: L): L {
  const end = log.stretches.at(-1);
  if (!end || !isNewest(end)) return { ...log, ...nothing(log), phase: "closed", watched: false };
  const isCut = log.places.length > 1 || end.messages.length > pageSize;
  return bounded({ ...log, stretches: [newestOf(end, pageSize)], places: [newest], watched: false, version: log.version + (isCut ? 1 : 0) });
}

/** Of what nobody looked at for long nothing is held. */
export const closed = <L extends Log>(log: L): L => (log.watched ? log : { ...log, ...nothing(log), phase: "closed" });

/** Too much was missed: all of it is to be loaded anew. */
export const emptied = <L extends Log>(log: L): L =>
  log.phase === "closed" ? log : { ...log, ...nothing(log), places: log.places.slice(-1), phase: "loading" };

const nothing = (log: Log): Pick<Log, "stretches" | "places" | "version" | "asked" | "aside" | "life"> => ({
  stretches: [], places: [newest], version: log.version + 1, ...another(),
});

const another = (): Pick<Log, "asked" | "aside" | "life"> => ({ asked: [], aside: [], life: {} });

/** What is shown stays as it is; of the rest a page or two. */
function bounded<L extends Log>(log: L): L {
  const shown = shownOf(log);
  const places = log.places.filter((place, index) => index === log.places.length - 1 || stretchAt(log, place) !== undefined);
  const stretches = log.stretches.flatMap((one) => {
    if (one === shown && log.watched) return [one];
    if (isNewest(one)) return [one.messages.length > 2 * pageSize ? newestOf(one, pageSize) : one];
    const place = places.findLast((at) => covers(one, at));
    return place === undefined ? [] : [around(one, place, 2 * pageSize)];
  });
  const phase = log.phase === "closed" ? "closed" : shown ? "open" : "loading";
  const same = stretches.length === log.stretches.length && stretches.every((one, index) => one === log.stretches[index]);
  return { ...log, stretches: same ? log.stretches : stretches, places: places.length === log.places.length ? log.places : places, phase };
}
