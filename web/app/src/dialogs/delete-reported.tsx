import type { Report } from "@chat/client";
import { ConfirmDialog } from "../kit/confirm-dialog.tsx";
import { useClient } from "../lib/chat.ts";

interface Props {
  report: Report;
  onDeleted: () => void;
  onClose: () => void;
}

export function DeleteReported({ report: { messageId, author }, onDeleted, onClose }: Props) {
  const client = useClient();
  const remove = async () => {
    await client.deleteMessage(messageId);
    onDeleted();
  };
  return (
    <ConfirmDialog title={`Delete the message of ${author.displayName}?`} keep="Cancel" confirm="Delete" danger onConfirm={remove} onClose={onClose}>
      <p className="muted">Nobody can read it in the conversation any more. The report keeps what it said.</p>
    </ConfirmDialog>
  );
}
