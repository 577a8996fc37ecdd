import type { RoomId } from "@chat/client";
import { useEffect, useMemo, useRef } from "react";
import { tellDeletions } from "../actions/deletions.ts";
import { MessageSurface } from "../actions/message-surface.tsx";
import { Composer } from "../composer/composer.tsx";
import { useChat } from "../lib/chat.ts";
import { titleOf } from "../lib/names.ts";
import { closePanel, togglePanel, type Panel } from "../lib/route.ts";
import { MessageList } from "../messages/message-list.tsx";
import { TypingLine } from "../messages/typing-line.tsx";
import { useFocusBack } from "./focus-back.ts";
import { MembersPanel } from "./members-panel.tsx";
import { useOpenRoom } from "./open-room.ts";
import { RoomHeader } from "./room-header.tsx";

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
  const opener = useRef<HTMLButtonElement>(null);
  const members = panel?.kind === "members";
  useFocusBack(panel !== undefined, opener);

  useOpenRoom(roomId, messageSeq);
  useEffect(() => tellDeletions, []);

  if (!conversation) return null;
  const title = titleOf(conversation, me);
  return (
    <section className={members ? "room with-panel" : "room"} aria-label={title}>
      <RoomHeader conversation={conversation} title={title} panel={members} opener={opener} onPanel={() => togglePanel("members", members)} />
      <div className="room-body">
        {conversation.timeline.phase === "open" ? (
          <MessageList conversation={conversation} title={title} linked={messageSeq} />
        ) : (
          <p className="loading" role="status">Loading messages…</p>
        )}
        <TypingLine roomId={roomId} />
        <Composer place={place} title={title} />
      </div>
      {members && <MembersPanel conversation={conversation} onClose={closePanel} />}
      <MessageSurface />
    </section>
  );
}
