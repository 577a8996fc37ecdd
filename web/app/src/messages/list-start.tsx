import type { Conversation } from "@chat/client";
import { isDirect } from "../lib/names.ts";

interface Props {
  conversation: Conversation;
  title: string;
  hasOlder: boolean;
}

export function ListStart({ conversation, title, hasOlder }: Props) {
  if (hasOlder) return <p className="list-start muted">Loading earlier messages…</p>;
  return (
    <div className="list-start">
      <h3>{title}</h3>
      <p className="muted">
        {isDirect(conversation) ? "This is the beginning of your conversation." : `This is the beginning of ${title}.`}
      </p>
    </div>
  );
}
