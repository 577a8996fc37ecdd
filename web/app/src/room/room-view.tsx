import type { RoomId } from "@chat/client";
import { useEffect, useMemo, useRef, useState } from "react";
import { tellDeletions } from "../actions/deletions.ts";
import { MessageSurface } from "../actions/message-surface.tsx";
import { Composer } from "../composer/composer.tsx";
import { useChat } from "../lib/chat.ts";
import { titleOf } from "../lib/names.ts";
import type { Panel } from "../lib/route.ts";
import { MessageList } from "../messages/message-list.tsx";
import { TypingLine } from "../messages/typing-line.tsx";
import { useFocusBack } from "./focus-back.ts";
import { useOpenRoom } from "./open-room.ts";
import { usePins } from "./pins.ts";
import { RoomHeader } from "./room-header.tsx";
import { RoomPanel } from "./room-panel.tsx";

interface Props {
  roomId: RoomId;
  /** The message that a link leads to. */
  messageSeq: number | undefined;
  panel: Panel | undefined;
}

export function RoomView({ roomId, messageSeq, panel }: Props) {
  const conversation = useChat((state) => state.rooms.get(roomId));
  const me = useChat((state) => state.me?.id);
  const place = useMemo(() => ({ roomId }), [roomId]);
  const members = useRef<HTMLButtonElement>(null);
  useFocusBack(panel !== undefined, members);
  const linkedHere = panel?.kind === "thread" ? undefined : messageSeq;

  useOpenRoom(roomId, linkedHere);
  usePins(conversation);
  useEffect(() => tellDeletions, []);

  // It stays while another part of it is loaded: it is the list that goes there.
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen && conversation?.timeline.phase === "open") setIsOpen(true);

  if (!conversation) return null;
  const title = titleOf(conversation, me);
  return (
    <section className={panel ? `room with-panel ${panel.kind}` : "room"} aria-label={title}>
      <RoomHeader conversation={conversation} title={title} panel={panel?.kind} members={members} />
      <div className="room-body">
        {isOpen ? (
          <MessageList conversation={conversation} title={title} linked={linkedHere} />
        ) : (
          <p className="loading" role="status">Loading messages…</p>
        )}
        <TypingLine roomId={roomId} />
        <Composer place={place} title={title} />
      </div>
      {panel && <RoomPanel conversation={conversation} title={title} panel={panel} linked={messageSeq} />}
      <MessageSurface />
    </section>
  );
}
