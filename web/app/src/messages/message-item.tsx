import { memo } from "react";
import { useChat } from "../lib/chat.ts";
import { fullTime, narrowTime, time } from "../lib/format.ts";
import { Avatar } from "../people/avatar.tsx";
import type { Item } from "./layout.ts";
import { MessageText } from "./message-text.tsx";
import { PendingActions } from "./pending-actions.tsx";
import { DeliveryMark } from "./delivery-mark.tsx";

export const MessageItem = memo(function MessageItem({ row, item, own }: { row: number; item: Item; own: boolean }) {
  return (
    <div className="item" data-row={row}>
      {item.day && <div className="day" role="separator"><span>{item.day}</span></div>}
      {item.first && <div className="new-line" role="separator" data-testid="new-line"><span>New messages</span></div>}
      <Message item={item} own={own} />
    </div>
  );
});

function Message({ item: { row, authorId, createdAt, continued }, own }: { item: Item; own: boolean }) {
  const author = useChat((state) => state.users.get(authorId));
  const sent = row.state === "sent" ? row.message : null;
  const name = author?.displayName ?? "…";
  if (sent?.type === "system") return <p className="system" data-testid="message" data-seq={sent.seq} data-state="sent">{sent.content}</p>;
  return (
    <article
      className={["message", continued && "continued", own && "own"].filter(Boolean).join(" ")}
      aria-label={`${name}, ${time(createdAt)}`}
      data-testid="message"
      data-seq={sent?.seq}
      data-state={row.state}
      data-client-id={sent ? sent.clientId : row.state !== "sent" ? row.pending.clientId : undefined}
    >
      <div className="message-side">
        {continued ? (
          <time dateTime={createdAt} title={fullTime(createdAt)}>{narrowTime(createdAt)}</time>
        ) : (
          <Avatar person={author ?? { id: authorId, displayName: "", avatarUrl: null }} />
        )}
      </div>
      <div className="message-main">
        {!continued && (
          <header className="message-head">
            <strong>{name}</strong>
            <time dateTime={createdAt} title={fullTime(createdAt)}>{time(createdAt)}</time>
          </header>
        )}
        {sent?.deletedAt ? (
          <p className="message-text muted">Message deleted</p>
        ) : (
          <MessageText text={sent ? sent.content : row.state !== "sent" ? row.pending.content : ""} edited={sent?.editedAt ?? null} />
        )}
        {row.state === "failed" && <PendingActions pending={row.pending} />}
      </div>
      {own && <DeliveryMark state={row.state} />}
    </article>
  );
}
