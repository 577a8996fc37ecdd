import type { Message } from "@chat/client";
import { openThread } from "../actions/thread.ts";
import { useChat } from "../lib/chat.ts";
import { shortTime } from "../lib/format.ts";
import { Avatar } from "../people/avatar.tsx";

const facesAtMost = 3;

/** What is below a message; leads there. */
export function ThreadLine({ message }: { message: Message }) {
  const users = useChat((state) => state.users);
  const { replyCount, thread } = message;
  const last = thread?.lastReplyAt;
  return (
    <button type="button" className="thread-line" data-testid="thread-line" onClick={() => openThread(message)}>
      <span className="faces">
        {thread?.participants.slice(0, facesAtMost).map((id) => (
          <Avatar key={id} person={users.get(id) ?? { id, displayName: "", avatarUrl: null }} size="tiny" />
        ))}
      </span>
      <strong>{replyCount} {replyCount === 1 ? "reply" : "replies"}</strong>
      {last && <span className="muted">last {shortTime(last)}</span>}
    </button>
  );
}
