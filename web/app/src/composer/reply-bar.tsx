import type { Message } from "@chat/client";
import { useChat } from "../lib/chat.ts";
import { CloseIcon, ReplyIcon } from "../lib/icons.tsx";
import { plainText } from "../text/plain.ts";

/** What the next message answers. */
export function ReplyBar({ message, onCancel }: { message: Message; onCancel: () => void }) {
  const name = useChat((state) => state.users.get(message.authorId)?.displayName ?? "…");
  return (
    <div className="reply-bar" data-testid="reply-bar">
      <ReplyIcon />
      <span>Replying to <strong>{name}</strong> <span className="muted">{plainText(message.content)}</span></span>
      <button type="button" className="icon-button" aria-label="Cancel the reply" onClick={onCancel}><CloseIcon /></button>
    </div>
  );
}
