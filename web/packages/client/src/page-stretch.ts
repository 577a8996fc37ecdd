import type { Stretch } from "./stretch.ts";
import type { Message, MessagePage } from "./types.ts";

type Page = Pick<MessagePage, "messages" | "hasMore">;

const first = (messages: readonly Message[], otherwise: number): number => messages[0]?.seq ?? otherwise;
const last = (messages: readonly Message[], otherwise: number): number => messages.at(-1)?.seq ?? otherwise;

/** Which part of a log an answer is: of the newest messages, */
export const ofNewest = ({ messages, hasMore }: Page): Stretch => ({
  from: hasMore ? first(messages, 1) : 1, to: Number.POSITIVE_INFINITY, messages,
});

/** of those before a number, */
export const ofOlder = ({ messages, hasMore }: Page, before: number): Stretch => ({
  from: hasMore ? first(messages, before) : 1, to: before - 1, messages,
});

/** of those after one, */
export const ofNewer = ({ messages, hasMore }: Page, after: number): Stretch => ({
  from: after + 1, to: hasMore ? last(messages, after) : Number.POSITIVE_INFINITY, messages,
});

/** or of as many up to it as after it, `limit` in all; fewer than half of them are all that there are. */
export function ofAround({ messages, hasMore }: Page, seq: number, limit: number): Stretch {
  const below = messages.filter((message) => message.seq <= seq).length;
  const isAll = (count: number, wanted: number): boolean => !hasMore || count < wanted;
  return {
    from: isAll(below, limit - Math.floor(limit / 2)) ? 1 : first(messages, seq),
    to: isAll(messages.length - below, Math.floor(limit / 2)) ? Number.POSITIVE_INFINITY : last(messages, seq),
    messages,
  };
}
