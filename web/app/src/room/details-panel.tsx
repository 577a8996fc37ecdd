import type { Conversation } from "@chat/client";
import { useState } from "react";
import { LeaveRoom } from "../dialogs/leave-room.tsx";
import { useChat } from "../lib/chat.ts";
import { fullTime } from "../lib/format.ts";
import { isDirect } from "../lib/names.ts";
import { openPanel } from "../lib/route.ts";
import { Panel } from "./panel.tsx";

const kinds = { public: "Public: anyone can find and join it", private: "Private: only people who are invited", direct: "Direct conversation", group: "Group conversation", support: "Support" };

export function DetailsPanel({ conversation, title }: { conversation: Conversation; title: string }) {
  const { room } = conversation;
  const creator = useChat((state) => state.users.get(room.createdBy)?.displayName);
  const [leaving, setLeaving] = useState(false);
  return (
    <Panel label="About this conversation" title="Details" close="Close details">
      <dl className="details">
        <dt>Name</dt>
        <dd>{title}</dd>
        {room.description && <><dt>Description</dt><dd>{room.description}</dd></>}
        <dt>Kind</dt>
        <dd>{kinds[room.type]}</dd>
        <dt>Created</dt>
        <dd>{fullTime(room.createdAt)}{creator && ` by ${creator}`}</dd>
        <dt>Members</dt>
        <dd><button type="button" className="link" onClick={() => openPanel({ kind: "members" })}>{room.memberCount}</button></dd>
      </dl>
      {!isDirect(conversation) && <button type="button" className="button" onClick={() => setLeaving(true)}>Leave room…</button>}
      {leaving && <LeaveRoom conversation={conversation} onClose={() => setLeaving(false)} />}
    </Panel>
  );
}
