import type { ChatState } from "@chat/client";
import { use } from "react";
import { useChat } from "../lib/chat.ts";
import { MentionsContext, type Mentions } from "./mentioned.ts";

/** Somebody, or everybody, by name: as they are called where the server knows whom it means, else as it was written. */
export function Mention({ name }: { name: string }) {
  const mentions = use(MentionsContext);
  const person = useChat((state) => personNamed(state, mentions, name));
  const isMe = useChat((state) => person !== undefined && person.id === state.me?.id);
  if (mentions.room !== null && name.toLowerCase() === mentions.room) return <span className="mention me">@{name}</span>;
  if (!person) return `@${name}`;
  return <span className={isMe ? "mention me" : "mention"} title={`@${person.username}`}>@{person.displayName}</span>;
}

function personNamed({ users }: ChatState, mentions: Mentions, name: string) {
  for (const id of mentions.users) {
    const person = users.get(id);
    if (person?.username === name.toLowerCase()) return person;
  }
  return undefined;
}
