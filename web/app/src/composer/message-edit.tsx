import type { Message, MessageId, RoomId } from "@chat/client";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { useClient } from "../lib/chat.ts";
import { useTask } from "../lib/task.ts";
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
  const { busy, error, run } = useTask();

  useEffect(() => {
    if (asked !== message.id) return;
    asked = null;
    // The list brings it into view, which otherwise would think that it still has to keep to its end.
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [message.id]);

  // Another one may have been begun while this one was on its way.
  const close = () => edits.get(message.roomId)?.message.id === message.id && put(message.roomId, null);
  const save = () => {
    if (busy || !sendable(text)) return;
    void run(async () => {
      if (text.trim() !== message.content) await client.editMessage(message.id, text.trim());
      close();
    });
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
        readOnly={busy}
        aria-label="Edit message"
        onText={(next) => put(message.roomId, { message, text: next })}
        onEnter={save}
        onKeyDown={(event) => event.key === "Escape" && close()}
      />
      {error && <p className="failed-line" role="alert">Not saved: {error}</p>}
      <div className="message-edit-foot">
        <button type="button" className="button" onClick={close}>Cancel</button>
        <button type="submit" className="button primary" disabled={busy || !sendable(text)}>Save</button>
      </div>
    </form>
  );
}
