import type { MessageEvent } from "./events.ts";
import { told } from "./reactions.ts";
import type { Message, ThreadSummary, UserId } from "./types.ts";

/** What a change makes of a copy of its message: the copy itself where that is as late already, nothing where there is none to make it of. */
export function after(known: Message | undefined, change: MessageEvent, me: UserId | undefined): Message | undefined {
  if (known && known.rev >= change.rev) return known;
  if (change.kind === "reacted") {
    const { rev, emoji, chosen, userId } = change;
    const own = userId === me ? { emoji, chosen } : undefined;
    return known && { ...known, rev, reactions: told(change.reactions, known.reactions, me, own) };
  }
  const { message } = change;
  if (change.by === "answered" || !known || known.reactions.length === 0) return message;
  return { ...message, reactions: told(message.reactions, known.reactions, me) };
}

/** A root as it stands with this below it. */
export const withThread = (root: Message, thread: ThreadSummary): Message => ({ ...root, thread, replyCount: thread.replyCount });
