import type { Message } from "@chat/client";
import { useEffect, useRef } from "react";
import { showToast } from "../kit/toast.ts";
import { useClient } from "../lib/chat.ts";
import { sendable } from "./characters.ts";
import { isAsked, putEdit, startEdit, type Edit } from "./edits.ts";
import { MessageField } from "./message-field.tsx";

export function MessageEdit({ edit: { message, text } }: { edit: Edit }) {
  const client = useClient();
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (!isAsked(message)) return;
    // The list brings it into view, which otherwise would think that it still has to keep to its end.
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [message]);

  const close = () => putEdit(message.roomId, null);
  const save = () => {
    const content = text.trim();
    if (!sendable(content)) return;
    close();
    if (content !== message.content) client.editMessage(message.id, content).catch((error: Error) => refused(message, content, error));
  };

  return (
    <form
      className="message-edit"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <MessageField
        field={field}
        roomId={message.roomId}
        text={text}
        aria-label="Edit message"
        onText={(next) => putEdit(message.roomId, { message, text: next })}
        onEnter={save}
        onKeyDown={(event) => event.key === "Escape" && close()}
      />
      <div className="message-edit-foot">
        <button type="button" className="button" onClick={close}>Cancel</button>
        <button type="submit" className="button primary" disabled={!sendable(text)}>Save</button>
      </div>
    </form>
  );
}

/** What was shown as saved is not; the text is not lost. */
function refused(message: Message, text: string, error: Error): void {
  showToast(`Not saved: ${error.message}`, { action: { label: "Edit again", run: () => startEdit(message, text) }, staysFor: 15_000 });
}
