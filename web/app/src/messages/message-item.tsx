import type { Message as SentMessage } from "@chat/client";
import { memo, useState, type MouseEvent } from "react";
import { editable, MessageEdit, startEdit, useEdit } from "../composer/message-edit.tsx";
import { DeleteMessage } from "../dialogs/delete-message.tsx";
import { useChat } from "../lib/chat.ts";
import { fullTime, narrowTime, time } from "../lib/format.ts";
import { PencilIcon, TrashIcon } from "../lib/icons.tsx";
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
  const mine = own && sent && editable(sent) ? sent : null;
  const edit = useEdit(mine);
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
      <div className="message-main" {...(mine && !edit && reachable)}>
        {!continued && (
          <header className="message-head">
            <strong>{name}</strong>
            <time dateTime={createdAt} title={fullTime(createdAt)}>{time(createdAt)}</time>
          </header>
        )}
        {sent?.deletedAt ? (
          <p className="message-text muted">Message deleted</p>
        ) : edit ? (
          <MessageEdit edit={edit} />
        ) : (
          <MessageText text={sent ? sent.content : row.state !== "sent" ? row.pending.content : ""} edited={sent?.editedAt ?? null} />
        )}
        {row.state === "failed" && <PendingActions pending={row.pending} />}
      </div>
      {own && <DeliveryMark state={row.state} />}
      {mine && !edit && <Actions message={mine} />}
    </article>
  );
}

/** The actions show while the pointer or the focus is in the message; a finger can set neither but by a tap. */
const reachable = { tabIndex: -1, onClick: ({ currentTarget }: MouseEvent<HTMLElement>) => currentTarget.focus() };

function Actions({ message }: { message: SentMessage }) {
  const [deleting, setDeleting] = useState(false);
  return (
    <>
      <div className="message-actions" role="group" aria-label="Actions">
        <button type="button" className="icon-button" aria-label="Edit message" title="Edit" onClick={() => startEdit(message)}>
          <PencilIcon />
        </button>
        <button type="button" className="icon-button" aria-label="Delete message" title="Delete" onClick={() => setDeleting(true)}>
          <TrashIcon />
        </button>
      </div>
      {deleting && <DeleteMessage message={message} onClose={() => setDeleting(false)} />}
    </>
  );
}
