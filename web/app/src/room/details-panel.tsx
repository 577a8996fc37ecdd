import type { Conversation } from "@chat/client";
import { useState } from "react";
import { LeaveRoom } from "../dialogs/leave-room.tsx";
import { useChat } from "../lib/chat.ts";
import { fullTime, spanText } from "../lib/format.ts";
import { later } from "../lib/later.tsx";
import { isDirect } from "../lib/names.ts";
import { atLeast, isArchived } from "../lib/roles.ts";
import { hrefOf, openPanel } from "../lib/route.ts";
import { Avatar } from "../people/avatar.tsx";
import { NotifyChoice } from "./notify-choice.tsx";
import { Panel } from "./panel.tsx";

const ArchiveRoom = later(async () => (await import("../dialogs/archive-room.tsx")).ArchiveRoom);
const EditRoom = later(async () => (await import("../dialogs/edit-room.tsx")).EditRoom);

const kinds = { public: "Public: anyone can find and join it", private: "Private: only people who are invited", direct: "Direct conversation", group: "Group conversation", support: "Support: who asked, and the moderators of this server" };
const posters = { members: "All members", moderators: "Moderators and admins" };

export function DetailsPanel({ conversation, title }: { conversation: Conversation; title: string }) {
  const { room } = conversation;
  const creator = useChat((state) => state.users.get(room.createdBy)?.displayName);
  const isRoom = !isDirect(conversation);
  return (
    <Panel label="About this conversation" title="Details" close="Close details">
      {room.imageUrl && <div className="details-picture"><Avatar person={{ id: room.id, displayName: title, avatarUrl: room.imageUrl }} /></div>}
      <dl className="details">
        <dt>Name</dt>
        <dd>{title}</dd>
        {room.description && <><dt>Description</dt><dd>{room.description}</dd></>}
        <dt>Kind</dt>
        <dd>{kinds[room.type]}</dd>
        {isRoom && <><dt>Who can post</dt><dd>{posters[room.postBy]}</dd></>}
        {room.slowModeSeconds > 0 && <><dt>Slow mode</dt><dd>One message in {spanText(room.slowModeSeconds)} of each member; moderators post at any time</dd></>}
        {room.temporary && <><dt>Temporary</dt><dd>It goes with all that was said, some time after the last has left</dd></>}
        <dt>Created</dt>
        <dd>{fullTime(room.createdAt)}{creator && ` by ${creator}`}</dd>
        {room.archivedAt && <><dt>Archived</dt><dd>{fullTime(room.archivedAt)}</dd></>}
        <dt>Members</dt>
        <dd>
          <button type="button" className="link" onClick={() => openPanel({ kind: "members" })}>{room.memberCount}</button>
          {room.maxMembers && ` of ${room.maxMembers} at most`}
        </dd>
      </dl>
      {conversation.role !== null && <NotifyChoice conversation={conversation} />}
      {isRoom && <Acts conversation={conversation} />}
    </Panel>
  );
}

/** What the user can do with the room. */
function Acts({ conversation }: { conversation: Conversation }) {
  const { room, role } = conversation;
  const isGlobalAdmin = useChat((state) => state.me?.role === "admin");
  const rules = useChat((state) => isGlobalAdmin || (room.type === "support" && state.me?.role === "moderator"));
  const [open, setOpen] = useState<"edit" | "archive" | "leave" | null>(null);
  const close = () => setOpen(null);
  const archived = isArchived(conversation);
  const owns = role === "owner";
  return (
    <div className="panel-acts">
      {atLeast(role, "admin") && !archived && <button type="button" className="button" onClick={() => setOpen("edit")}>Edit room…</button>}
      {(atLeast(role, "admin") || isGlobalAdmin) && <a className="button" href={hrefOf({ view: "audit", roomId: room.id })}>Audit log</a>}
      {(owns || rules) && <button type="button" className="button" onClick={() => setOpen("archive")}>{archived ? "Restore room…" : "Archive room…"}</button>}
      {(!owns || room.temporary) && <button type="button" className="button" onClick={() => setOpen("leave")}>Leave room…</button>}
      {owns && !archived && !room.temporary && (
        <p className="hint">
          You own this room. To leave it, <button type="button" className="link" onClick={() => openPanel({ kind: "members" })}>hand it over to another member</button> first.
        </p>
      )}
      {open === "edit" && <EditRoom room={room} onClose={close} />}
      {open === "archive" && <ArchiveRoom room={room} onClose={close} />}
      {open === "leave" && <LeaveRoom conversation={conversation} onClose={close} />}
    </div>
  );
}
