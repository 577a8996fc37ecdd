import { shown, threadOf, type ChatState, type Message, type MessageId, type RoomId } from "@chat/client";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import { keepDraft, readDraft } from "../lib/drafts.ts";
import { SendIcon } from "../lib/icons.tsx";
import { sendable } from "./characters.ts";
import { editable, startEdit, useEditing } from "./message-edit.tsx";
import { MessageField } from "./message-field.tsx";
import { ReplyBar } from "./reply-bar.tsx";
import { startReply, useReply } from "./reply.ts";

const hasKeyboard = matchMedia("(hover: hover)").matches;

/** Where a message goes: to a room, or to the thread of one of its messages. */
export interface Place {
  readonly roomId: RoomId;
  readonly threadId?: MessageId;
}

interface Props {
  place: Place;
  title: string;
  /** What stands under the field, such as whether the room sees it too. */
  foot?: ReactNode;
  alsoInRoom?: boolean;
}

export function Composer({ place, title, foot, alsoInRoom = false }: Props) {
  const { roomId, threadId } = place;
  const key = threadId ?? roomId;
  const reply = useReply(key);
  const client = useClient();
  const me = useChat((state) => state.me?.id ?? "");
  const [text, setText] = useState(() => readDraft(me, key));
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => keepDraft(me, key, text), [me, key, text]);
  useEffect(() => () => client.stopTyping(roomId), [client, roomId]);

  // Whoever is done with an edit goes on writing here.
  const editing = useEditing(roomId) !== null;
  const edited = useRef(editing);
  useEffect(() => {
    if (edited.current && !editing) field.current?.focus();
    edited.current = editing;
  }, [editing]);

  // Whoever chose to reply wants to write.
  useEffect(() => {
    if (reply) field.current?.focus();
  }, [reply]);

  const editLast = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey || text !== "") return;
    const own = messagesOf(client.getState(), place).findLast((message) => message.authorId === me && editable(message));
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
    client.send(roomId, text.trim(), {
      ...(reply && { replyToId: reply.id }),
      ...(threadId !== undefined && { threadId, alsoInRoom }),
    });
    startReply(key, null);
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
      {reply && <ReplyBar message={reply} onCancel={() => startReply(key, null)} />}
      <MessageField
        field={field}
        text={text}
        aria-label={`Message ${title}`}
        placeholder={`Message ${title}`}
        autoFocus={hasKeyboard}
        onText={change}
        onEnter={submit}
        onKeyDown={(event) => {
          if (event.key === "Escape" && reply) startReply(key, null);
          editLast(event);
        }}
        onBlur={() => client.stopTyping(roomId)}
      />
      <button type="submit" className="send" aria-label="Send" title="Send" disabled={!sendable(text)}>
        <SendIcon />
      </button>
      {foot}
    </form>
  );
}

/** Those that the user has before the eyes while writing here. */
function messagesOf(state: ChatState, { roomId, threadId }: Place): readonly Message[] {
  const room = state.rooms.get(roomId);
  return (threadId !== undefined ? threadOf(state, threadId)?.messages : room && shown(room).messages) ?? [];
}
