import type { Conversation } from "./conversation.ts";
import { shownOf } from "./log.ts";
import { inRoom, roomOf } from "./message.ts";
import type { Outbox, Pending } from "./outbox.ts";
import { allLaidOver, laidOver, overlaysOf, type Overlays } from "./overlays.ts";
import type { ChatState } from "./state.ts";
import { isNewest } from "./stretch.ts";
import type { Thread } from "./thread.ts";
import type { Message, MessageId, RoomId } from "./types.ts";

/** The part of a room's log that is shown, with what the user did to it already. The same one while nothing in it changed. */
export interface Shown {
  /** Without replies that stay in their threads, so their numbers have holes. */
  readonly messages: readonly Message[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
  /** What is on its way; `around` while another part is to be shown. */
  readonly loading: "older" | "newer" | "around" | null;
  /** Another number: what is shown does not go on from what was, so a list begins anew. */
  readonly version: number;
}

/** An open thread as it is shown: with what the user did to its messages already. */
export interface ShownThread {
  /** `null` until it is loaded. */
  readonly root: Message | null;
  /** Its replies. */
  readonly messages: readonly Message[];
  readonly hasOlder: boolean;
  readonly loading: "older" | "newest" | null;
  /** The user is told of new replies. */
  readonly following: boolean;
  readonly lastReadSeq: number;
  /** Others' replies that were not read, where the user follows the thread. */
  readonly unread: number;
  /** Replies that were not acknowledged yet, in the order typed. */
  readonly pending: readonly Pending[];
}

const none: readonly never[] = [];
const parts = new WeakMap<Conversation["timeline"], { overlays: Overlays; shown: Shown }>();

export function shown({ timeline, overlays }: Conversation): Shown {
  const known = parts.get(timeline);
  if (known?.overlays === overlays) return known.shown;
  const stretch = shownOf(timeline);
  const asked = timeline.asked.at(-1);
  const part: Shown = {
    messages: laid(stretch?.messages ?? none, overlays),
    hasOlder: !stretch || stretch.from > 1,
    hasNewer: stretch !== undefined && !isNewest(stretch),
    loading: asked === "newest" ? "around" : (asked ?? null),
    version: timeline.version,
  };
  parts.set(timeline, { overlays, shown: part });
  return part;
}

/** `null`: the thread is not open. The same one while nothing in it changed. */
export function threadOf(state: ChatState, rootId: MessageId): ShownThread | null {
  const { threads, overlays } = state.rooms.get(roomOf(rootId)) ?? {};
  const thread = threads?.get(rootId);
  if (!thread || !overlays) return null;
  const stretch = shownOf(thread);
  const [messages, root] = [laid(stretch?.messages ?? none, overlays), thread.root && laidOver(thread.root, overlays)];
  const pending = pendingOf(state, rootId);
  const known = shownThreads.get(thread);
  if (known?.messages === messages && known.root === root && same(known.pending, pending)) return known;
  const { following, reading, asked } = thread;
  const part: ShownThread = {
    root, messages, pending, following,
    hasOlder: !stretch || stretch.from > 1,
    loading: asked.includes("newest") ? "newest" : asked.includes("older") ? "older" : null,
    lastReadSeq: reading?.lastReadSeq ?? 0,
    unread: following ? (reading?.unread ?? 0) : 0,
  };
  shownThreads.set(thread, part);
  return part;
}

const shownThreads = new WeakMap<Thread, ShownThread>();

const same = (a: readonly Pending[], b: readonly Pending[]): boolean => a.length === b.length && a.every((one, index) => one === b[index]);

/** What is pinned, in the order of pinning; `null` until it is loaded. */
export function pinsOf({ pins, overlays }: Conversation): readonly Message[] | null {
  if (!pins || overlays.size === 0) return pins;
  const now = pins.map((message) => laidOver(message, overlays));
  return now.every((message, index) => message === pins[index]) ? pins : now.filter((message) => message.pinnedAt !== null);
}

/** Something that the user did to the message waits for the server. */
export const isPending = (state: ChatState, id: MessageId): boolean => overlaysOf(state.rooms, id).length > 0;

const pendings = new WeakMap<Outbox, Map<string, readonly Pending[]>>();

/** What was not acknowledged yet of a room, or of a thread by its root, in the order typed. */
export function pendingOf({ outbox }: ChatState, place: RoomId | MessageId): readonly Pending[] {
  const known = pendings.get(outbox) ?? new Map<string, readonly Pending[]>();
  pendings.set(outbox, known);
  const of = known.get(place) ?? ofPlace(outbox, place);
  known.set(place, of);
  return of;
}

function ofPlace(outbox: Outbox, place: string): readonly Pending[] {
  const found = outbox.filter((entry) => isIn(entry, place));
  return found.length > 0 ? found : none;
}

const isIn = ({ roomId, threadId, alsoInRoom = false }: Pending, place: string): boolean =>
  threadId === place || (roomId === place && inRoom({ threadId: threadId ?? null, alsoInRoom }));

const lists = new WeakMap<readonly Message[], { overlays: Overlays; laid: readonly Message[] }>();

function laid(messages: readonly Message[], overlays: Overlays): readonly Message[] {
  const known = lists.get(messages);
  if (known?.overlays === overlays) return known.laid;
  const all = allLaidOver(messages, overlays);
  lists.set(messages, { overlays, laid: all });
  return all;
}
