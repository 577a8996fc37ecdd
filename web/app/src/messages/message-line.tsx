import { mentionsMe } from "@chat/client";
import { useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from "react";
import { actionOfKey } from "../actions/registry.tsx";
import { useIsDeleting } from "../actions/deletions.ts";
import { openSurface } from "../actions/surface.ts";
import { Toolbar } from "../actions/toolbar.tsx";
import type { Viewer } from "../actions/viewer.ts";
import { useEdit } from "../composer/edits.ts";
import { pointAt } from "../kit/place.ts";
import { useChat, useClient } from "../lib/chat.ts";
import { time } from "../lib/format.ts";
import { DeliveryMark } from "./delivery-mark.tsx";
import type { Item } from "./layout.ts";
import { useLongPress } from "./long-press.ts";
import { MessageBody } from "./message-body.tsx";
import { MessageFoot } from "./message-foot.tsx";
import { MessageHead } from "./message-head.tsx";
import { MessageSide } from "./message-side.tsx";

interface Props {
  item: Item;
  viewer: Viewer;
  tabbable: boolean;
  marked: boolean;
}

export function MessageLine({ item, viewer, tabbable, marked }: Props) {
  const { row, authorId, createdAt, continued } = item;
  const client = useClient();
  const author = useChat((state) => state.users.get(authorId));
  const message = row.state === "sent" ? row.message : null;
  const isEdited = useEdit(message) !== null;
  const isDeleting = useIsDeleting(message?.id);
  const subject = message && !isEdited && !isDeleting ? { ...viewer, message } : null;
  // The toolbar is there only where the pointer or the focus is: of a hundred lines it is on one.
  const [active, setActive] = useState({ pointer: false, focus: false });
  // What is taken out of the page while it has the focus tells nobody that it lost it.
  const [wasEdited, setWasEdited] = useState(isEdited);
  if (wasEdited !== isEdited) {
    setWasEdited(isEdited);
    setActive({ pointer: false, focus: false });
  }
  const own = authorId === viewer.me;
  const name = author?.displayName ?? "…";

  const press = useLongPress((x, y) => subject && openSurface({ kind: "menu", subject, anchor: pointAt(x, y) }));

  const onContextMenu = (event: MouseEvent) => {
    // A link has a menu of its own, and so has what is selected.
    if (!subject || (event.target instanceof Element && event.target.closest("a, textarea")) || getSelection()?.type === "Range") return;
    event.preventDefault();
    openSurface({ kind: "menu", subject, anchor: pointAt(event.clientX, event.clientY) });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!subject || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      event.preventDefault();
      return openSurface({ kind: "menu", subject, anchor: event.currentTarget });
    }
    const action = actionOfKey(event.key, subject);
    if (!action) return;
    event.preventDefault();
    action.run(subject, { client, anchor: event.currentTarget });
  };

  return (
    <article
      {...press}
      className={["message", continued && "continued", own && "own", marked && "marked", message && mentionsMe(message, viewer.me) && "mentioned"].filter(Boolean).join(" ")}
      tabIndex={tabbable ? 0 : -1}
      aria-label={`${name}, ${time(createdAt)}`}
      data-testid="message"
      data-seq={message?.seq}
      data-state={row.state}
      data-client-id={row.state === "sent" ? row.message.clientId : row.pending.clientId}
      onPointerEnter={({ pointerType }) => pointerType === "mouse" && setActive((now) => ({ ...now, pointer: true }))}
      onPointerLeave={() => setActive((now) => ({ ...now, pointer: false }))}
      onFocus={() => setActive((now) => ({ ...now, focus: true }))}
      onBlur={({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) setActive((now) => ({ ...now, focus: false }));
      }}
      onClick={({ target, currentTarget }) => {
        if (subject && target instanceof Element && target.closest(".edited")) openSurface({ kind: "history", subject, anchor: currentTarget });
      }}
      onContextMenu={onContextMenu}
      onKeyDown={onKeyDown}
    >
      <MessageSide item={item} author={author} />
      <div className="message-main">
        {!continued && <MessageHead authorId={authorId} name={name} createdAt={createdAt} />}
        <MessageBody row={row} viewer={viewer} />
        {!isDeleting && <MessageFoot row={row} viewer={viewer} />}
      </div>
      {own && <DeliveryMark state={row.state} />}
      {subject && (active.pointer || active.focus) && <Toolbar subject={subject} />}
    </article>
  );
}
