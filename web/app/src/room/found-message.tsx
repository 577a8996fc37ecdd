import type { Message } from "@chat/client";
import type { ReactNode } from "react";
import { useChat } from "../lib/chat.ts";
import { fullTime, shortTime } from "../lib/format.ts";
import { hrefOf } from "../lib/route.ts";
import { unheardText, useUnheard } from "../lib/unheard.ts";
import { Avatar } from "../people/avatar.tsx";
import { jumpFromPanel } from "./jump.ts";

/** A message in a panel's list; leads to where it stands. `children`: its text, and what can be done with it. */
export function FoundMessage({ message, where, children }: { message: Message; where?: string; children: ReactNode }) {
  const { roomId, seq, authorId, createdAt } = message;
  const author = useChat((state) => state.users.get(authorId));
  const name = author?.displayName ?? "…";
  const isUnheard = useUnheard(authorId);
  return (
    <li className="found">
      <a
        className="found-head"
        href={hrefOf({ view: "room", roomId, messageSeq: seq })}
        onClick={(event) => {
          // In another room it is a link as any other.
          if (where !== undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          jumpFromPanel(roomId, seq);
        }}
      >
        <Avatar person={author ?? { id: authorId, displayName: "", avatarUrl: null }} size="tiny" />
        <strong>{name}</strong>
        <time dateTime={createdAt} title={fullTime(createdAt)}>{shortTime(createdAt)}</time>
        {where !== undefined && <span className="muted">in {where}</span>}
      </a>
      {isUnheard ? <p className="muted">{unheardText}</p> : children}
    </li>
  );
}
