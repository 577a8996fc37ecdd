import { shown, type RoomId } from "@chat/client";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import { keepDraft, readDraft } from "../lib/drafts.ts";
import { SendIcon } from "../lib/icons.tsx";
import { sendable } from "./characters.ts";
import { editable, startEdit, useEditing } from "./message-edit.tsx";
import { MessageField } from "./message-field.tsx";

const hasKeyboard = matchMedia("(hover: hover)").matches;

export function Composer({ roomId, title }: { roomId: RoomId; title: string }) {
  const client = useClient();
  const me = useChat((state) => state.me?.id ?? "");
  const [text, setText] = useState(() => readDraft(me, roomId));
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => keepDraft(me, roomId, text), [me, roomId, text]);
  useEffect(() => () => client.stopTyping(roomId), [client, roomId]);

  // Whoever is done with an edit goes on writing here.
  const editing = useEditing(roomId) !== null;
  const edited = useRef(editing);
  useEffect(() => {
    if (edited.current && !editing) field.current?.focus();
    edited.current = editing;
  }, [editing]);

  const editLast = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey || text !== "") return;
    const conversation = client.getState().rooms.get(roomId);
    const own = conversation && shown(conversation).messages.findLast((message) => message.authorId === me && editable(message));
    if (!own) return;
    event.preventDefault();
    startEdit(own);
  };

  const change = (next: string) => {
    setText(next);
    if (next.trim() === "") client.stopTyping(roomId);
    else client.startTyping(roomId);
  };

  const submit = () => {
    if (!sendable(text)) return;
    client.send(roomId, text.trim());
    setText("");
    field.current?.focus();
  };

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <MessageField
        field={field}
        text={text}
        aria-label={`Message ${title}`}
        placeholder={`Message ${title}`}
        autoFocus={hasKeyboard}
        onText={change}
        onEnter={submit}
        onKeyDown={editLast}
        onBlur={() => client.stopTyping(roomId)}
      />
      <button type="submit" className="send" aria-label="Send" title="Send" disabled={!sendable(text)}>
        <SendIcon />
      </button>
    </form>
  );
}
