import type { Conversation } from "@chat/client";
import { useState, type RefObject } from "react";
import { LeaveRoom } from "../dialogs/leave-room.tsx";
import { useChat } from "../lib/chat.ts";
import { BackIcon, HashIcon, LeaveIcon, LockIcon, PeopleIcon } from "../lib/icons.tsx";
import { isDirect, others } from "../lib/names.ts";
import { homeHref } from "../lib/route.ts";

interface Props {
  conversation: Conversation;
  title: string;
  panel: boolean;
  opener: RefObject<HTMLButtonElement | null>;
  onPanel: () => void;
}

export function RoomHeader({ conversation, title, panel, opener, onPanel }: Props) {
  const { room } = conversation;
  const [leaving, setLeaving] = useState(false);
  return (
    <header className="room-head">
      <a className="icon-button back" href={homeHref} aria-label="Back to conversations"><BackIcon /></a>
      <div className="room-head-text">
        <h2>
          {!isDirect(conversation) && (room.type === "private" ? <LockIcon /> : <HashIcon />)}
          <span>{title}</span>
        </h2>
        <Counts conversation={conversation} />
      </div>
      <button ref={opener} type="button" className="icon-button" aria-label="Members" title="Members" aria-expanded={panel} onClick={onPanel}>
        <PeopleIcon />
      </button>
      {!isDirect(conversation) && (
        <button type="button" className="icon-button" aria-label="Leave room" title="Leave room" onClick={() => setLeaving(true)}>
          <LeaveIcon />
        </button>
      )}
      {leaving && <LeaveRoom conversation={conversation} onClose={() => setLeaving(false)} />}
    </header>
  );
}

function Counts({ conversation }: { conversation: Conversation }) {
  const { room } = conversation;
  const me = useChat((state) => state.me?.id);
  const presence = useChat((state) => state.presence.get(room.id));
  const other = others(conversation, me)[0];
  if (room.type === "direct") {
    return <p className="muted">{other && presence?.online.has(other.id) ? "Online" : "Offline"}</p>;
  }
  return (
    <p className="muted" data-testid="room-counts">
      {room.memberCount} {room.memberCount === 1 ? "member" : "members"}
      {presence && `, ${presence.onlineCount} online`}
      {room.description && <span className="room-description"> · {room.description}</span>}
    </p>
  );
}
