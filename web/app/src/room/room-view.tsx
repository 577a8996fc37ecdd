import type { RoomId } from "@chat/client";
import { useLayoutEffect, useRef, useState } from "react";
import { Composer } from "../composer/composer.tsx";
import { useChat, useClient } from "../lib/chat.ts";
import { titleOf } from "../lib/names.ts";
import { MessageList } from "../messages/message-list.tsx";
import { TypingLine } from "../messages/typing-line.tsx";
import { MembersPanel } from "./members-panel.tsx";
import { RoomHeader } from "./room-header.tsx";

export function RoomView({ roomId }: { roomId: RoomId }) {
  const client = useClient();
  const conversation = useChat((state) => state.rooms.get(roomId));
  const me = useChat((state) => state.me?.id);
  const [panel, setPanel] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const closePanel = () => {
    setPanel(false);
    opener.current?.focus();
  };

  // Before anything of it is taken to have been seen: what is kept of it may not be what it opens with.
  useLayoutEffect(() => client.openRoom(roomId), [client, roomId]);

  if (!conversation) return null;
  const title = titleOf(conversation, me);
  return (
    <section className={panel ? "room with-panel" : "room"} aria-label={title}>
      <RoomHeader conversation={conversation} title={title} panel={panel} opener={opener} onPanel={() => setPanel(!panel)} />
      <div className="room-body">
        {conversation.timeline.phase === "open" ? (
          // The list cannot lose its beginning while it is shown: it begins anew, at its end.
          <MessageList key={conversation.timeline.dropped} conversation={conversation} title={title} />
        ) : (
          <p className="loading" role="status">Loading messages…</p>
        )}
        <TypingLine roomId={roomId} />
        <Composer roomId={roomId} title={title} />
      </div>
      {panel && <MembersPanel conversation={conversation} onClose={closePanel} />}
    </section>
  );
}
