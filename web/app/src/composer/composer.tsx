import { shown, threadOf } from "@chat/client";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import { SendIcon } from "../lib/icons.tsx";
import { useRestraint } from "../lib/restraint.ts";
import { Barred, barredBy } from "./barred.tsx";
import { sendable } from "./characters.ts";
import { closedBy } from "./closed.ts";
import { editable, startEdit, useIsEditing } from "./edits.ts";
import { EmojiButton } from "./emoji-button.tsx";
import { apply } from "./field-text.ts";
import { MessageField } from "./message-field.tsx";
import { mutedText } from "./muted-text.ts";
import { keyOf, type Place } from "./place.ts";
import { ReplyBar } from "./reply-bar.tsx";
import { SlowNote } from "./slow-note.tsx";
import { TooLong } from "./too-long.tsx";
import { useEscape } from "./use-escape.ts";
import { postsOf } from "./writing.ts";
import { useWriting } from "./writings.ts";

interface Props {
  place: Place;
  /** Of whom or what the message goes to, as it is read out. */
  title: string;
  /** What stands under the field, such as whether the room sees it too. */
  foot?: ReactNode;
  alsoInRoom?: boolean;
}

const hasKeyboard = matchMedia("(hover: hover)").matches;

export function Composer(props: Props) {
  const { roomId } = props.place;
  const restraint = useRestraint(roomId);
  const closed = useChat((state) => closedBy(state.rooms.get(roomId)));
  const barred = useChat((state) => barredBy(state, roomId));
  const mute = restraint?.kind === "muted" ? mutedText(restraint) : null;
  if (barred) return <Barred person={barred} />;
  if (closed ?? mute) return <p className="composer closed" role="status">{closed ?? mute}</p>;
  return <ComposerOf key={keyOf(props.place)} {...props} waits={restraint?.secondsLeft ?? 0} />;
}

/** `waits`: seconds until slow mode takes the next message. */
function ComposerOf({ place, title, foot, alsoInRoom = false, waits }: Props & { waits: number }) {
  const { roomId, threadId } = place;
  const client = useClient();
  const me = useChat((state) => state.me?.id ?? "");
  const [writing, go] = useWriting(place, me);
  const { text, replyTo } = writing;
  const field = useRef<HTMLTextAreaElement>(null);
  const label = threadId ? "Reply in thread" : `Message ${title}`;

  useEffect(() => () => client.stopTyping(roomId), [client, roomId]);

  // Whoever is done with an edit goes on writing here, as does who is going to answer.
  const focusFor = { isEditing: useIsEditing(place), replyTo: replyTo?.id };
  const before = useRef(focusFor);
  useEffect(() => {
    const { isEditing, replyTo: answered } = before.current;
    before.current = { isEditing: focusFor.isEditing, replyTo: focusFor.replyTo };
    if ((isEditing && !focusFor.isEditing) || (focusFor.replyTo && focusFor.replyTo !== answered)) field.current?.focus();
  }, [focusFor.isEditing, focusFor.replyTo]);

  const editLast = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey || text !== "") return;
    const state = client.getState();
    const conversation = state.rooms.get(roomId);
    const messages = (threadId ? threadOf(state, threadId) : conversation && shown(conversation))?.messages;
    const own = messages?.findLast((message) => message.authorId === me && editable(message));
    if (!own) return;
    event.preventDefault();
    startEdit(own);
  };

  const change = (next: string) => {
    go({ kind: "write", text: next });
    // A thread is not told of.
    if (threadId) return;
    if (next.trim() === "") client.stopTyping(roomId);
    else client.startTyping(roomId);
  };

  const send = (isSplit = false) => {
    if (waits > 0) return;
    const posts = postsOf(writing, { ...place, alsoInRoom }, isSplit);
    if (posts.length === 0) return;
    for (const post of posts) client.send(roomId, post.text, post.options);
    go({ kind: "sent" });
    field.current?.focus();
  };

  const put = (emoji: string) => {
    const area = field.current;
    if (!area) return;
    const [from, to, end] = [area.selectionStart, area.selectionEnd, area.selectionStart + emoji.length];
    apply(area, { from, to, insert: emoji, start: end, end });
  };

  const leaveReply = () => {
    go({ kind: "reply", to: null });
    field.current?.focus();
  };
  useEscape(replyTo !== null, field, leaveReply);

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TooLong writing={writing} place={place} onSend={() => send(true)} />
      {waits > 0 && <SlowNote seconds={waits} />}
      {replyTo && <ReplyBar message={replyTo} onCancel={leaveReply} />}
      <div className="composer-box">
        <MessageField
          field={field}
          roomId={roomId}
          text={text}
          aria-label={label}
          placeholder={label}
          autoFocus={hasKeyboard}
          onText={change}
          onEnter={() => send()}
          onKeyDown={editLast}
          onBlur={() => client.stopTyping(roomId)}
        />
        <div className="composer-buttons">
          <EmojiButton onPick={put} />
          <button type="submit" className="send" aria-label="Send" title="Send" disabled={waits > 0 || !sendable(text)}><SendIcon /></button>
        </div>
      </div>
      {foot}
    </form>
  );
}
