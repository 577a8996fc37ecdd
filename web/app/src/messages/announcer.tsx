import type { Message, UserId } from "@chat/client";
import { useState } from "react";
import { useChat } from "../lib/chat.ts";
import { useUnheard } from "../lib/unheard.ts";
import { plainText } from "../text/plain.ts";

/** Reads out what others write while the conversation is open; scrolling through old messages stays silent. */
export function Announcer({ messages, me }: { messages: readonly Message[]; me: UserId }) {
  const last = messages.at(-1);
  const [openedAt] = useState(last?.seq ?? 0);
  const name = useChat((state) => (last ? state.users.get(last.authorId)?.displayName : undefined));
  const isUnheard = useUnheard(last?.authorId);
  const news = last && !isUnheard && last.seq > openedAt && last.authorId !== me && name;
  return <div className="sr-only" aria-live="polite">{news && `${name}: ${last.deletedAt ? "Message deleted" : plainText(last.content)}`}</div>;
}
