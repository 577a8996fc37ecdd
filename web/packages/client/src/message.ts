import type { Message, MessageId, RoomId, UserId } from "./types.ts";

/** An id is the room's and the message's number in it. */
export const roomOf = (id: MessageId): RoomId => id.slice(0, id.lastIndexOf("-"));
export const seqOf = (id: MessageId): number => Number(id.slice(id.lastIndexOf("-") + 1));

/** Whether the room shows it and counts it as unread: all but replies that stay in their thread. */
export const inRoom = ({ threadId, alsoInRoom }: Pick<Message, "threadId" | "alsoInRoom">): boolean => threadId === null || alsoInRoom;

/** By name, or with all who are there. */
export const mentionsMe = (message: Message, me: UserId | undefined): boolean =>
  me !== undefined && message.authorId !== me && (message.mentionsRoom !== null || message.mentions.includes(me));

/** The emoji that the user chose for it. */
export const myReactions = (message: Message, me: UserId | undefined): string[] =>
  me === undefined ? [] : message.reactions.flatMap(({ emoji, userIds }) => (userIds.includes(me) ? [emoji] : []));

/** Where the message with this number stands among these, which are ordered by it, or would stand. */
export function indexOf(messages: readonly Message[], seq: number): number {
  let [from, to] = [0, messages.length];
  // Most are new, and stand at the end.
  if (to === 0 || (messages[to - 1]?.seq ?? 0) < seq) return to;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((messages[middle]?.seq ?? 0) < seq) from = middle + 1;
    else to = middle;
  }
  return from;
}

export function messageAt(messages: readonly Message[], seq: number): Message | undefined {
  const found = messages[indexOf(messages, seq)];
  return found?.seq === seq ? found : undefined;
}

/** Whose names are needed to show it. */
export const namedIn = ({ authorId, mentions, thread }: Message): UserId[] => [authorId, ...mentions, ...(thread?.participants ?? [])];
