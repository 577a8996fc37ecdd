import type { Message } from "@chat/client";
import type { FormEvent } from "react";
import { Dialog } from "../kit/dialog.tsx";
import { showToast } from "../kit/toast.ts";
import { useChat, useClient } from "../lib/chat.ts";
import { isDirect } from "../lib/names.ts";
import { useTask } from "../lib/task.ts";

interface Props {
  message: Message;
  onClose: () => void;
}

/** Tells moderators about a message, and why. */
export function ReportMessage({ message: { id, roomId, authorId, content }, onClose }: Props) {
  const client = useClient();
  const author = useChat((state) => state.users.get(authorId)?.displayName ?? "Who wrote it");
  const alone = useChat((state) => {
    const one = state.rooms.get(roomId);
    return one !== undefined && isDirect(one);
  });
  const { busy, error, run } = useTask();

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    void run(async () => {
      await client.moderation.report(id, reason);
      showToast("Reported. A moderator will look at it.");
      onClose();
    });
  };

  return (
    <Dialog title="Report this message?" onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <blockquote className="quoted">{content}</blockquote>
        <p className="muted">
          {alone ? "Moderators of this server" : "Moderators of the room and of this server"} see this message as it is now, your name and your reason. {author} is not told.
        </p>
        <label className="field">
          What is wrong with it?
          <input name="reason" required maxLength={500} pattern=".*\S.*" title="Say it in a few words." autoComplete="off" />
        </label>
        {error && <p className="error" role="alert">{error}</p>}
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>Cancel</button>
          <button type="submit" className="button danger" disabled={busy}>Report</button>
        </footer>
      </form>
    </Dialog>
  );
}
