import { inRoom, seqOf, type ChatState, type Conversation, type Message } from "@chat/client";
import { titleOf } from "../lib/names.ts";
import { goTo, hrefOf } from "../lib/route.ts";
import { plainText } from "../text/plain.ts";
import type { Notice } from "./desktop.ts";

const bodyAtMost = 140;

/** What is shown of a message, in plain text; a click leads to it. */
export function noticeOf(message: Message, conversation: Conversation, { me, users }: ChatState): Notice {
  const { roomId, authorId, content, seq, threadId } = message;
  const sender = users.get(authorId)?.displayName ?? "Somebody";
  const thread = threadId !== null && !inRoom(message) ? ({ panel: { kind: "thread", rootSeq: seqOf(threadId) } } as const) : { messageSeq: seq };
  return {
    roomId,
    title: conversation.room.type === "direct" ? sender : `${sender} in ${titleOf(conversation, me?.id)}`,
    body: cut(plainText(content)) || "New message",
    onClick: () => goTo(hrefOf({ view: "room", roomId, ...thread })),
  };
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > bodyAtMost ? `${characters.slice(0, bodyAtMost - 1).join("")}…` : text;
}
