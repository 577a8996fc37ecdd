import { indexOf } from "./message.ts";
import type { Message } from "./types.ts";

/** A part of a log without a hole: all of its messages from one number to another, ordered by it. */
export interface Stretch {
  readonly from: number;
  /** `Infinity`: it ends at the newest, and every one that is posted belongs to it. */
  readonly to: number;
  readonly messages: readonly Message[];
}

export const isNewest = ({ to }: Stretch): boolean => to === Number.POSITIVE_INFINITY;

export const covers = ({ from, to }: Stretch, seq: number): boolean => from <= seq && seq <= to;

const meet = (a: Stretch, b: Stretch): boolean => a.from <= b.to + 1 && b.from <= a.to + 1;

/** Adds a stretch to others, which are in order and do not meet; those that it meets become one with it. */
export function joined(stretches: readonly Stretch[], added: Stretch): readonly Stretch[] {
  const [before, met, behind] = [[] as Stretch[], [] as Stretch[], [] as Stretch[]];
  for (const one of stretches) (meet(one, added) ? met : one.to < added.from ? before : behind).push(one);
  const messages = met.length === 0 ? added.messages : merge(met.flatMap((one) => one.messages), added.messages);
  const from = Math.min(added.from, ...met.map((one) => one.from));
  const to = Math.max(added.to, ...met.map((one) => one.to));
  return [...before, { from, to, messages }, ...behind];
}

/** By number, each once; of two states of a message the later revision stays, of two of one revision the known one. */
export function merge(known: readonly Message[], incoming: readonly Message[]): readonly Message[] {
  const [first, last] = [incoming[0], incoming.at(-1)];
  if (!first || !last) return known;
  const at = indexOf(known, first.seq);
  // Mostly one goes before the other, or a page fits into a gap.
  if (at === indexOf(known, last.seq + 1)) return [...known.slice(0, at), ...incoming, ...known.slice(at)];
  let merged: Message[] | null = null;
  for (const message of incoming) {
    const index = indexOf(merged ?? known, message.seq);
    const old = (merged ?? known)[index];
    const isThere = old?.seq === message.seq;
    if (isThere && old.rev >= message.rev) continue;
    merged ??= [...known];
    merged.splice(index, isThere ? 1 : 0, message);
  }
  return merged ?? known;
}

/** Puts one message in; what is known is looked at as little as can be. */
export function put(stretch: Stretch, message: Message): Stretch {
  const index = indexOf(stretch.messages, message.seq);
  const old = stretch.messages[index];
  if (old === message) return stretch;
  const messages = [...stretch.messages];
  messages.splice(index, old?.seq === message.seq ? 1 : 0, message);
  return { ...stretch, messages };
}

/** Its newest messages. */
export function newestOf(stretch: Stretch, count: number): Stretch {
  const messages = stretch.messages.slice(-count);
  return messages.length === stretch.messages.length ? stretch : { ...stretch, from: messages[0]?.seq ?? stretch.from, messages };
}

/** Its oldest messages. */
export function oldestOf(stretch: Stretch, count: number): Stretch {
  const messages = stretch.messages.slice(0, count);
  return messages.length === stretch.messages.length ? stretch : { ...stretch, to: messages.at(-1)?.seq ?? stretch.to, messages };
}

/** At most so many messages, half of them before this number. */
export function around(stretch: Stretch, seq: number, count: number): Stretch {
  const { messages } = stretch;
  if (messages.length <= count) return stretch;
  const start = Math.min(Math.max(0, indexOf(messages, seq) - Math.floor(count / 2)), messages.length - count);
  return oldestOf(newestOf(stretch, messages.length - start), count);
}
