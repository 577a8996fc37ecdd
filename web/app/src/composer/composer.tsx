import type { RoomId } from "@chat/client";
import { useEffect, useLayoutEffect, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { useClient } from "../lib/chat.ts";
import { keepDraft, readDraft } from "../lib/drafts.ts";
import { SendIcon } from "../lib/icons.tsx";
import { characters, charactersAtMost } from "./characters.ts";

const hasKeyboard = matchMedia("(hover: hover)").matches;

export function Composer({ roomId, title }: { roomId: RoomId; title: string }) {
  const client = useClient();
  const [text, setText] = useState(() => readDraft(roomId));
  const field = useRef<HTMLTextAreaElement>(null);
  const left = charactersAtMost - characters(text);
  const sendable = text.trim() !== "" && left >= 0;

  useEffect(() => keepDraft(roomId, text), [roomId, text]);
  useEffect(() => () => client.stopTyping(roomId), [client, roomId]);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight}px`;
  }, [text]);

  const change = (next: string) => {
    setText(next);
    if (next.trim() === "") client.stopTyping(roomId);
    else client.startTyping(roomId);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!sendable) return;
    client.send(roomId, text.trim());
    setText("");
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends the input of a character that is being composed.
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
  };

  return (
    <form className="composer" onSubmit={submit}>
      <textarea
        ref={field}
        rows={1}
        value={text}
        aria-label={`Message ${title}`}
        placeholder={`Message ${title}`}
        autoFocus={hasKeyboard}
        onChange={(event) => change(event.target.value)}
        onBlur={() => client.stopTyping(roomId)}
        onKeyDown={onKeyDown}
      />
      {left < 200 && <span className={left < 0 ? "left over" : "left"} role="status">{left}</span>}
      <button type="submit" className="send" aria-label="Send" title="Send" disabled={!sendable}>
        <SendIcon />
      </button>
    </form>
  );
}
