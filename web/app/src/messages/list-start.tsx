import type { Conversation } from "@chat/client";
import { isDirect } from "../lib/names.ts";

export interface ListContext {
  conversation: Conversation;
  title: string;
}

export function ListStart({ context }: { context?: ListContext }) {
  if (!context) return null;
  const { conversation, title } = context;
  if (conversation.timeline.hasOlder) return <p className="list-start muted">Loading earlier messages…</p>;
  return (
    <div className="list-start">
      <h3>{title}</h3>
      <p className="muted">
        {isDirect(conversation) ? "This is the beginning of your conversation." : `This is the beginning of ${title}.`}
      </p>
    </div>
  );
}
