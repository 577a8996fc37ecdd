import type { Message, Reaction, UserId } from "./types.ts";

/** Of an emoji that many chose, not all of them are named. */
export const isCut = ({ count, userIds }: Reaction): boolean => count > userIds.length;

export function withReaction(message: Message, emoji: string, userId: UserId): Message {
  const known = message.reactions.find((one) => one.emoji === emoji);
  if (known?.userIds.includes(userId)) return message;
  const { count, userIds } = known ?? { count: 0, userIds: [] };
  const reaction = { emoji, count: count + 1, userIds: [...userIds, userId] };
  const reactions = known ? message.reactions.map((one) => (one === known ? reaction : one)) : [...message.reactions, reaction];
  return { ...message, reactions };
}

export function withoutReaction(message: Message, emoji: string, userId: UserId): Message {
  const reactions = message.reactions.flatMap((one) => {
    if (one.emoji !== emoji || !one.userIds.includes(userId)) return [one];
    return one.count === 1 ? [] : [{ ...one, count: one.count - 1, userIds: one.userIds.filter((id) => id !== userId) }];
  });
  return { ...message, reactions };
}

/**
 * Reactions as every reader is told of them: where not all are named, the user is missing who is known here to be one of them.
 * `changed` is an own choice, or the end of one, that this is told of.
 */
export function told(
  reactions: readonly Reaction[], known: readonly Reaction[], me: UserId | undefined, changed?: { emoji: string; chosen: boolean },
): Reaction[] {
  return reactions.map((one) => {
    if (me === undefined || !isCut(one) || one.userIds.includes(me)) return one;
    const before = known.find(({ emoji }) => emoji === one.emoji)?.userIds.includes(me) ?? false;
    const mine = changed?.emoji === one.emoji ? changed.chosen : before;
    return mine ? { ...one, userIds: [...one.userIds.slice(0, -1), me] } : one;
  });
}
