import type { RoomId } from "@chat/client";
import { useLayoutEffect, useRef } from "react";
import { Composer } from "../composer/composer.tsx";
import { useChat, useClient } from "../lib/chat.ts";
import { titleOf } from "../lib/names.ts";
import { closePanel, togglePanel, type Panel } from "../lib/route.ts";
import { MessageList } from "../messages/message-list.tsx";
import { TypingLine } from "../messages/typing-line.tsx";
import { useFocusBack } from "./focus-back.ts";
import { MembersPanel } from "./members-panel.tsx";
import { RoomHeader } from "./room-header.tsx";

export function RoomView({ roomId, panel }: { roomId: RoomId; panel: Panel | undefined }) {
  const client = useClient();
  const conversation = useChat((state) => state.rooms.get(roomId));
  const me = useChat((state) => state.me?.id);
  const opener = useRef<HTMLButtonElement>(null);
  const members = panel?.kind === "members";
  useFocusBack(panel !== undefined, opener);

  // Before anything of it is taken to have been seen: what is kept of it may not be what it opens with.
  useLayoutEffect(() => client.openRoom(roomId), [client, roomId]);

  if (!conversation) return null;
  const title = titleOf(conversation, me);
  return (
    <section className={members ? "room with-panel" : "room"} aria-label={title}>
      <RoomHeader conversation={conversation} title={title} panel={members} opener={opener} onPanel={() => togglePanel("members", members)} />
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
      {members && <MembersPanel conversation={conversation} onClose={closePanel} />}
    </section>
  );
}
