import type { Row } from "@chat/client";
import { useIsDeleting } from "../actions/deletions.ts";
import type { Viewer } from "../actions/viewer.ts";
import { useEdit } from "../composer/edits.ts";
import { MessageEdit } from "../composer/message-edit.tsx";
import { MessageMarks } from "./message-marks.tsx";
import { MessageText } from "./message-text.tsx";
import { Quote } from "./quote.tsx";

export function MessageBody({ row, viewer }: { row: Row; viewer: Viewer }) {
  const sent = row.state === "sent" ? row.message : null;
  const isDeleting = useIsDeleting(sent?.id);
  const edit = useEdit(sent);
  if (sent?.deletedAt || isDeleting) return <p className="message-text deleted" data-testid="message-text">Message deleted</p>;
  const replyToId = row.state === "sent" ? row.message.replyToId : row.pending.replyToId;
  return (
    <>
      {sent && <MessageMarks message={sent} inThread={viewer.inThread} />}
      {replyToId && <Quote id={replyToId} />}
      {edit ? (
        <MessageEdit edit={edit} />
      ) : (
        <MessageText
          text={row.state === "sent" ? row.message.content : row.pending.content}
          edited={sent?.editedAt ?? null}
          sent={sent}
        />
      )}
    </>
  );
}
