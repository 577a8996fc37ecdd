import { shown, type Conversation, type RoomId } from "@chat/client";
import { useLayoutEffect, useState } from "react";
import { showToast } from "../kit/toast.ts";
import { useChat, useClient } from "../lib/chat.ts";
import { hrefOf, roomHref } from "../lib/route.ts";
import { unreadText } from "../lib/unread.ts";
import { InboxMessage } from "./inbox-message.tsx";
import { useWhere } from "./where.ts";

const messagesAtMost = 10;

export function UnreadRoom({ roomId }: { roomId: RoomId }) {
  const client = useClient();
  const conversation = useChat((state) => state.rooms.get(roomId));
  useLayoutEffect(() => client.openRoom(roomId), [client, roomId]);
  return conversation ? <Unread conversation={conversation} /> : null;
}

function Unread({ conversation }: { conversation: Conversation }) {
  const client = useClient();
  const me = useChat((state) => state.me?.id);
  const blocked = useChat((state) => state.blocked);
  const { room: { id }, reading, timeline } = conversation;
  const title = useWhere(id);
  // Where reading began stays the beginning here, also when it is marked as read.
  const [from] = useState(reading.lastReadSeq);
  const unread = unreadText(reading);
  const messages = shown(conversation).messages.filter(({ seq, authorId, deletedAt }) => seq > from && authorId !== me && !blocked.has(authorId) && deletedAt === null);

  const undo = (): void => void client.markUnread(id, from + 1).catch((error: Error) => showToast(`Not unread again: ${error.message}`));

  return (
    <section className={unread ? "inbox-card" : "inbox-card read"} aria-label={title} data-testid="unread-room">
      <header className="inbox-room">
        <h3><a href={roomHref(id)}>{title}</a></h3>
        {unread ? (
          <>
            <span className="badge" role="img" aria-label={`${unread} unread`}>{unread}</span>
            <button type="button" className="button" onClick={() => client.markRead(id, reading.lastSeq)}>Mark as read</button>
          </>
        ) : (
          <>
            <span className="muted">Read</span>
            <button type="button" className="button" onClick={undo}>Undo</button>
          </>
        )}
      </header>
      {timeline.phase !== "open" && <p className="hint" role="status">Loading messages…</p>}
      {messages.slice(0, messagesAtMost).map((message) => <InboxMessage key={message.id} message={message} />)}
      {messages.length > messagesAtMost && <a className="inbox-more" href={hrefOf({ view: "room", roomId: id, messageSeq: messages[messagesAtMost]?.seq ?? from + 1 })}>Go on reading in {title}</a>}
    </section>
  );
}
