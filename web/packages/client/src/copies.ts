import { after, withThread } from "./entry.ts";
import { idOf, type MessageEvent } from "./events.ts";
import { entered, heldIn, threadChanged } from "./log.ts";
import { inRoom, seqOf } from "./message.ts";
import { pinnedAfter } from "./pinned.ts";
import { inThread, withSummary, type Thread } from "./thread.ts";
import type { Timeline } from "./timeline.ts";
import type { Message, MessageId, ThreadSummary, UserId } from "./types.ts";

/** All places of a conversation in which a message may be held. */
export interface Copies {
  readonly timeline: Timeline;
  readonly lastMessage: Message | null;
  /** In the order of pinning; `null` until they are loaded. */
  readonly pins: readonly Message[] | null;
  /** What happened since the pins were asked for; `null` while they are not. */
  readonly pinsAside: readonly (MessageEvent | ThreadSummary)[] | null;
  /** Those that somebody looks at, by their roots. */
  readonly threads: ReadonlyMap<MessageId, Thread>;
}

/** The message as it is known here, if it is held anywhere. */
export function copyOf({ timeline, pins, threads, lastMessage }: Copies, id: MessageId): Message | undefined {
  const seq = seqOf(id);
  const held = heldIn(timeline, seq) ?? pins?.find((one) => one.id === id);
  if (held) return held;
  for (const thread of threads.values()) {
    const reply = thread.rootId === id ? thread.root : heldIn(thread, seq);
    if (reply) return reply;
  }
  return lastMessage?.id === id ? lastMessage : undefined;
}

/** Enters a change of a message wherever a copy of it is held, or has to be. */
export function withChange<C extends Copies>(copies: C, change: MessageEvent, me: UserId | undefined): C {
  const { timeline, threads, pins, pinsAside } = copies;
  return {
    ...copies,
    timeline: change.kind === "reacted" || inRoom(change.message) ? entered(timeline, change, me) : timeline,
    threads: mapped(threads, (thread) => inThread(thread, change, me)),
    pins: pins && pinnedAfter(pins, change, me),
    pinsAside: pinsAside && change.kind !== "posted" ? [...pinsAside, change] : pinsAside,
    lastMessage: last(copies.lastMessage, change, me),
  };
}

/** Enters what is below a root wherever the root is held. */
export function withReplies<C extends Copies>(copies: C, summary: ThreadSummary, me: UserId | undefined): C {
  const { timeline, threads, pins, pinsAside, lastMessage } = copies;
  return {
    ...copies,
    timeline: threadChanged(timeline, summary),
    threads: mapped(threads, (thread) => withSummary(thread, summary)),
    pins: pins && pinnedAfter(pins, summary, me),
    pinsAside: pinsAside && [...pinsAside, summary],
    lastMessage: lastMessage?.id === summary.rootId ? withThread(lastMessage, summary) : lastMessage,
  };
}

export function mapped(threads: Copies["threads"], change: (thread: Thread) => Thread): Copies["threads"] {
  if (threads.size === 0) return threads;
  const next = [...threads].map(([id, thread]) => [id, change(thread)] as const);
  return next.every(([id, thread]) => thread === threads.get(id)) ? threads : new Map(next);
}

function last(known: Message | null, change: MessageEvent, me: UserId | undefined): Message | null {
  if (known?.id === idOf(change)) return after(known, change, me) ?? known;
  if (change.kind === "reacted" || !inRoom(change.message)) return known;
  return known && known.seq > change.message.seq ? known : change.message;
}
