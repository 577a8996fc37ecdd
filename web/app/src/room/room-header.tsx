import { pinsOf, type Conversation } from "@chat/client";
import type { ReactNode, RefObject } from "react";
import { useChat } from "../lib/chat.ts";
import { membersText } from "../lib/format.ts";
import { BackIcon, InfoIcon, PeopleIcon, PinIcon, SearchIcon } from "../lib/icons.tsx";
import { isDirect, others } from "../lib/names.ts";
import { RoomIcon } from "../lib/room-icon.tsx";
import { closePanel, homeHref, openPanel, togglePanel, type Panel } from "../lib/route.ts";
import { statusNames } from "../lib/status.ts";

interface Props {
  conversation: Conversation;
  title: string;
  panel: Panel["kind"] | undefined;
  members: RefObject<HTMLButtonElement | null>;
}

export function RoomHeader({ conversation, title, panel, members }: Props) {
  const { room } = conversation;
  const pins = pinsOf(conversation)?.length ?? 0;
  return (
    <header className="room-head">
      <a className="icon-button back" href={homeHref} aria-label="Back to conversations"><BackIcon /></a>
      <div className="room-head-text">
        <h2>
          {!isDirect(conversation) && <RoomIcon type={room.type} />}
          <span>{title}</span>
        </h2>
        <Counts conversation={conversation} />
      </div>
      {pins > 0 && (
        <HeaderButton label={`${pins} pinned`} isOpen={panel === "pins"} onClick={() => togglePanel("pins", panel === "pins")}><PinIcon /> {pins}</HeaderButton>
      )}
      <HeaderButton label="Search" isOpen={panel === "search"} onClick={() => (panel === "search" ? closePanel() : openPanel({ kind: "search", query: "" }))}><SearchIcon /></HeaderButton>
      <HeaderButton ref={members} label="Members" isOpen={panel === "members"} onClick={() => togglePanel("members", panel === "members")}><PeopleIcon /></HeaderButton>
      <HeaderButton label="Details" isOpen={panel === "details"} onClick={() => togglePanel("details", panel === "details")}><InfoIcon /></HeaderButton>
    </header>
  );
}

interface ButtonProps {
  ref?: RefObject<HTMLButtonElement | null>;
  label: string;
  isOpen: boolean;
  onClick: () => void;
  children: ReactNode;
}

const HeaderButton = ({ ref, label, isOpen, onClick, children }: ButtonProps) => (
  <button ref={ref} type="button" className="icon-button" aria-label={label} data-tip={label} aria-expanded={isOpen} onClick={onClick}>{children}</button>
);

function Counts({ conversation }: { conversation: Conversation }) {
  const { room } = conversation;
  const me = useChat((state) => state.me?.id);
  const presence = useChat((state) => state.presence.get(room.id));
  const other = others(conversation, me)[0];
  if (room.type === "direct") {
    return <p className="muted">{statusNames[(other && presence?.online.get(other.id)) ?? "offline"]}</p>;
  }
  return (
    <p className="muted" data-testid="room-counts">
      {membersText(room.memberCount)}
      {presence && `, ${presence.onlineCount} online`}
      {room.description && <span className="room-description"> · {room.description}</span>}
    </p>
  );
}
