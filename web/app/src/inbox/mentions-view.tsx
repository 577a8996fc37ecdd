import type { Message } from "@chat/client";
import { useCallback } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import { usePages } from "../lib/pages.ts";
import { Frame } from "./frame.tsx";
import { InboxMessage } from "./inbox-message.tsx";
import { PageEnd } from "./page-end.tsx";
import { useWhere } from "./where.ts";

export function MentionsView() {
  const client = useClient();
  const unread = useChat((state) => {
    let sum = 0;
    for (const { reading } of state.rooms.values()) sum += reading.mentions;
    return sum;
  });
  const load = useCallback(
    async (cursor?: string) => {
      const { messages: items, next } = await client.inbox.mentions(cursor);
      return { items, next };
    },
    [client],
  );
  const pages = usePages(load, unread);
  return (
    <Frame title="Mentions">
      {pages.items?.map((message) => <Mention key={message.id} message={message} />)}
      <PageEnd {...pages} empty="Nobody has mentioned you yet." />
    </Frame>
  );
}

function Mention({ message }: { message: Message }) {
  return <InboxMessage message={message} where={useWhere(message.roomId)} rootSeq={rootOf(message)} />;
}

/** A reply that stays in its thread is found there only. */
const rootOf = ({ threadId, alsoInRoom }: Message): number | undefined => (threadId && !alsoInRoom ? Number(threadId.split("-").at(-1)) : undefined);
