import { statusIn, type Member, type RoomId } from "@chat/client";
import { useLayoutEffect, useRef } from "react";
import type { Anchor } from "../kit/place.ts";
import { useChat } from "../lib/chat.ts";
import { untilText } from "../lib/format.ts";
import { MoreIcon } from "../lib/icons.tsx";
import { useHolds } from "../lib/restraint.ts";
import { roleNames } from "../lib/roles.ts";
import { statusNames } from "../lib/status.ts";
import { Avatar } from "../people/avatar.tsx";

interface Props {
  member: Member;
  roomId: RoomId;
  /** Opens what can be done with the member, if that is anything. */
  onMenu: ((anchor: Anchor) => void) | null;
}

export function MemberLine({ member: { user, role, online: wasOnline, muted }, roomId, onMenu }: Props) {
  const me = useChat((state) => state.me?.id);
  const status = useChat((state) => statusIn(state.presence, roomId, user.id)) ?? (wasOnline ? "online" : "offline");
  const isMuted = useHolds(muted);
  return (
    <li className="member">
      <Avatar person={user} size="small" status={status} />
      <span className="result-text">
        <strong>{user.displayName}{user.id === me && " (you)"}</strong>
        <span className="muted">{statusNames[status]}</span>
        {isMuted && <span className="muted wraps">Muted{muted?.until && ` ${untilText(muted.until)}`}</span>}
      </span>
      {role !== "member" && <span className="role">{roleNames[role]}</span>}
      {onMenu && <MoreButton name={user.displayName} onMenu={onMenu} />}
    </li>
  );
}

/** Whoever is at it when it goes, with its member or with the right to anything, goes on at the list. */
function MoreButton({ name, onMenu }: { name: string; onMenu: (anchor: Anchor) => void }) {
  const ref = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const button = ref.current;
    const list = button?.closest("ul");
    return () => {
      if (document.activeElement === button) list?.focus();
    };
  }, []);
  return (
    <button ref={ref} type="button" className="icon-button" aria-label={`Actions for ${name}`} aria-haspopup="menu" onClick={({ currentTarget }) => onMenu(currentTarget)}>
      <MoreIcon />
    </button>
  );
}
