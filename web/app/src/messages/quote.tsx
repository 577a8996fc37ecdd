import { roomOf, seqOf, type MessageId } from "@chat/client";
import { useChat } from "../lib/chat.ts";
import { hrefOf } from "../lib/route.ts";
import { unheardText, useUnheard } from "../lib/unheard.ts";
import { plainText } from "../text/plain.ts";
import { jumpTo } from "./jump.ts";
import { useQuoted } from "./quoted.ts";

/** What a message replies to; leads there. */
export function Quote({ id }: { id: MessageId }) {
  const message = useQuoted(id);
  const name = useChat((state) => (message ? state.users.get(message.authorId)?.displayName : undefined));
  const [roomId, seq] = [roomOf(id), seqOf(id)];
  const isUnheard = useUnheard(message?.authorId);
  const text = isUnheard ? unheardText : !message ? "A message" : message.deletedAt ? "Message deleted" : plainText(message.content);
  return (
    <a
      className="quote"
      href={hrefOf({ view: "room", roomId, messageSeq: seq })}
      aria-label={`In reply to ${name ?? "…"}: ${text}`}
      data-testid="quote"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        jumpTo(roomId, seq);
      }}
    >
      <strong>{name ?? "…"}</strong> <span>{text}</span>
    </a>
  );
}
