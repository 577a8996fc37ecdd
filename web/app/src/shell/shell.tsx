import { totalUnread } from "@chat/client";
import { useEffect } from "react";
import { useChat } from "../lib/chat.ts";
import { ChatIcon } from "../lib/icons.tsx";
import { later } from "../lib/later.tsx";
import { titleOf } from "../lib/names.ts";
import { homeHref, useRoute } from "../lib/route.ts";
import { unreadText } from "../lib/unread.ts";
import { ConnectionBanner } from "./connection-banner.tsx";
import { Sidebar } from "./sidebar.tsx";

// Asked for at once: most starts show a conversation soon.
const roomView = import("../room/room-view.tsx");
const RoomView = later(async () => (await roomView).RoomView, <p className="loading" role="status">Loading…</p>);

export function Shell() {
  const route = useRoute();
  const room = route.view === "room" ? route : null;
  const roomId = room?.roomId ?? null;
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
    <div className={route.view === "home" ? "shell" : "shell in-room"}>
      <ConnectionBanner />
      <Sidebar selected={roomId} />
      <main className="main">
        {room && known ? (
          <RoomView key={room.roomId} roomId={room.roomId} messageSeq={room.messageSeq} panel={room.panel} />
        ) : route.view === "unknown" ? (
          <Empty text="This page was not found" back="/" />
        ) : !ready ? (
          <Empty text="Loading your conversations…" />
        ) : room ? (
          <Empty text="You are not in this conversation" back={homeHref} />
        ) : (
          <Empty text="Select a chat room to start messaging" />
        )}
      </main>
    </div>
  );
}

function Empty({ text, back }: { text: string; back?: string }) {
  return (
    <div className="empty">
      <ChatIcon />
      <p>{text}</p>
      {back && <a className="button" href={back}>Back to your conversations</a>}
    </div>
  );
}
