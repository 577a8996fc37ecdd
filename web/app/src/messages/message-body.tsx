import type { Row } from "@chat/client";
import { useIsDeleting } from "../actions/deletions.ts";
import { MessageEdit, useEdit } from "../composer/message-edit.tsx";
import { MessageText } from "./message-text.tsx";

export function MessageBody({ row }: { row: Row }) {
  const sent = row.state === "sent" ? row.message : null;
  const isDeleting = useIsDeleting(sent?.id);
  const edit = useEdit(sent);
  if (sent?.deletedAt || isDeleting) return <p className="message-text deleted" data-testid="message-text">Message deleted</p>;
  if (edit) return <MessageEdit edit={edit} />;
  return <MessageText text={row.state === "sent" ? row.message.content : row.pending.content} edited={sent?.editedAt ?? null} sent={sent} />;
}
