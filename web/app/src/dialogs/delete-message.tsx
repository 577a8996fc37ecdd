import type { Message } from "@chat/client";
import { useClient } from "../lib/chat.ts";
import { useTask } from "../lib/task.ts";
import { Dialog } from "../kit/dialog.tsx";

export function DeleteMessage({ message, onClose }: { message: Message; onClose: () => void }) {
  const client = useClient();
  const { busy, error, run } = useTask();
  const remove = () =>
    run(async () => {
      await client.deleteMessage(message.id);
      onClose();
    });
  return (
    <Dialog title="Delete this message?" onClose={onClose}>
      {message.content && <blockquote className="quoted">{message.content}</blockquote>}
      <p className="muted">Nobody will be able to read it any more. This cannot be undone.</p>
      {error && <p className="error" role="alert">Not deleted: {error}</p>}
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={onClose}>Keep</button>
        <button type="button" className="button danger" disabled={busy} onClick={() => void remove()}>Delete message</button>
      </footer>
    </Dialog>
  );
}
