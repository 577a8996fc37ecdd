import type { Message, MessageId, RoomId } from "@chat/client";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { showToast } from "../kit/toast.ts";
import { useClient } from "../lib/chat.ts";
import { sendable } from "./characters.ts";
import { MessageField } from "./message-field.tsx";

interface Edit {
  readonly message: Message;
  readonly text: string;
}

// Not with the line of the list: that one goes when it is scrolled out of view, and the text has to stay.
const edits = new Map<RoomId, Edit>();
const listeners = new Set<() => void>();
let asked: MessageId | null = null;

function put(roomId: RoomId, edit: Edit | null): void {
  if (edit) edits.set(roomId, edit);
  else edits.delete(roomId);
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function forgetEdits(): void {
  for (const roomId of [...edits.keys()]) put(roomId, null);
}

export const editable = (message: Message): boolean => message.type === "text" && message.deletedAt === null;

export function startEdit(message: Message): void {
  asked = message.id;
  put(message.roomId, { message, text: message.content });
}

/** Which message of the conversation is being edited. */
export const useEditing = (roomId: RoomId): MessageId | null =>
  useSyncExternalStore(subscribe, () => edits.get(roomId)?.message.id ?? null);

/** What the user makes of this message, while it is being edited. */
export const useEdit = (message: Message | null): Edit | null =>
  useSyncExternalStore(subscribe, () => {
    const edit = message && edits.get(message.roomId);
    return edit?.message.id === message?.id ? (edit ?? null) : null;
  });

export function MessageEdit({ edit: { message, text } }: { edit: Edit }) {
  const client = useClient();
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (asked !== message.id) return;
    asked = null;
    // The list brings it into view, which otherwise would think that it still has to keep to its end.
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [message.id]);

  const close = () => put(message.roomId, null);
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
        text={text}
        aria-label="Edit message"
        onText={(next) => put(message.roomId, { message, text: next })}
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
  const again = (): void => {
    asked = message.id;
    put(message.roomId, { message, text });
  };
  showToast(`Not saved: ${error.message}`, { action: { label: "Edit again", run: again }, staysFor: 15_000 });
}
