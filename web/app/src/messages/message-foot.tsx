import type { Row } from "@chat/client";
import type { Viewer } from "../actions/viewer.ts";
import { PendingActions } from "./pending-actions.tsx";
import { Reactions } from "./reactions.tsx";
import { ThreadLine } from "./thread-line.tsx";

/** What stands under a message. */
export function MessageFoot({ row, viewer }: { row: Row; viewer: Viewer }) {
  if (row.state !== "sent") return row.pending.error ? <PendingActions pending={row.pending} /> : null;
  const { message } = row;
  return (
    <>
      {message.reactions.length > 0 && <Reactions subject={{ ...viewer, message }} />}
      {message.replyCount > 0 && !viewer.inThread && <ThreadLine message={message} />}
    </>
  );
}
