import type { RoomId } from "@chat/client";
import { useEffect, useRef, useState } from "react";
import { useClient } from "../lib/chat.ts";
import { keepDraft, readDraft } from "../lib/drafts.ts";
import { SendIcon } from "../lib/icons.tsx";
import { sendable } from "./characters.ts";
import { MessageField } from "./message-field.tsx";

const hasKeyboard = matchMedia("(hover: hover)").matches;

export function Composer({ roomId, title }: { roomId: RoomId; title: string }) {
  const client = useClient();
  const [text, setText] = useState(() => readDraft(roomId));
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => keepDraft(roomId, text), [roomId, text]);
  useEffect(() => () => client.stopTyping(roomId), [client, roomId]);

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
        onBlur={() => client.stopTyping(roomId)}
      />
      <button type="submit" className="send" aria-label="Send" title="Send" disabled={!sendable(text)}>
        <SendIcon />
      </button>
    </form>
  );
}
