import { totalUnread } from "@chat/client";
import { useEffect } from "react";
import { useChat } from "../lib/chat.ts";
import { ChatIcon } from "../lib/icons.tsx";
import { titleOf } from "../lib/names.ts";
import { useRoomId } from "../lib/route.ts";
import { unreadText } from "../lib/unread.ts";
import { RoomView } from "../room/room-view.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { Sidebar } from "./sidebar.tsx";

export function Shell() {
  const roomId = useRoomId();
  const ready = useChat((state) => state.ready);
  const known = useChat((state) => roomId !== null && state.rooms.has(roomId));
  const unread = useChat((state) => unreadText(totalUnread(state.rooms)));

  const title = useChat((state) => {
    const open = roomId === null ? undefined : state.rooms.get(roomId);
    return open ? titleOf(open, state.me?.id) : "";
  });

  useEffect(() => {
    document.title = `${unread && `(${unread}) `}${title && `${title} · `}Chat`;
  }, [unread, title]);

  return (
    <div className={roomId ? "shell in-room" : "shell"}>
      <ConnectionBanner />
      <Sidebar selected={roomId} />
      <main className="main">
        {roomId && known ? (
          <RoomView key={roomId} roomId={roomId} />
        ) : (
          <div className="empty">
            <ChatIcon />
            <p>{!ready ? "Loading your conversations…" : roomId ? "You are not in this conversation" : "Select a chat room to start messaging"}</p>
            {ready && roomId && <a className="button" href="#/">Back to your conversations</a>}
          </div>
        )}
      </main>
    </div>
  );
}
