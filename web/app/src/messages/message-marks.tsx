import type { Message } from "@chat/client";
import { openThread } from "../actions/thread.ts";
import { PinIcon, ThreadIcon } from "../lib/icons.tsx";

/** What stands above a message's own words: that it is pinned, or that it comes from a thread. */
export function MessageMarks({ message, inThread }: { message: Message; inThread: boolean }) {
  const isPinned = message.pinnedAt !== null;
  const isReply = message.threadId !== null && !inThread;
  if (!isPinned && !isReply) return null;
  return (
    <p className="marks">
      {isPinned && <span data-testid="pinned-mark"><PinIcon /> Pinned</span>}
      {isReply && <button type="button" className="link" onClick={() => openThread(message)}><ThreadIcon /> Replied in a thread</button>}
    </p>
  );
}
