import type { Conversation, Member } from "@chat/client";
import { useEffect, useRef, useState } from "react";
import type { Anchor } from "../kit/place.ts";
import { useClient } from "../lib/chat.ts";
import { later } from "../lib/later.tsx";
import { isDirect } from "../lib/names.ts";
import { atLeast, isArchived } from "../lib/roles.ts";
import { useTask } from "../lib/task.ts";
import { actsOn, isAny } from "./member-acts.ts";
import { MemberLine } from "./member-line.tsx";
import { MemberMenu } from "./member-menu.tsx";
import { Panel } from "./panel.tsx";

const AddPeople = later(async () => (await import("../dialogs/add-people.tsx")).AddPeople);
const InvitePeople = later(async () => (await import("../dialogs/invite-people.tsx")).InvitePeople);
const Invites = later(async () => (await import("./invites.tsx")).Invites);
const HandOver = later(async () => (await import("../dialogs/hand-over.tsx")).HandOver);
const Sanctions = later(async () => (await import("./sanctions.tsx")).Sanctions);
const SanctionMember = later(async () => (await import("../dialogs/sanction-member.tsx")).SanctionMember);
const RemoveMember = later(async () => (await import("../dialogs/remove-member.tsx")).RemoveMember);

type Open =
  | { readonly kind: "add" | "invite" }
  | { readonly kind: "menu"; readonly member: Member; readonly anchor: Anchor }
  | { readonly kind: "mute" | "ban" | "remove" | "handOver"; readonly member: Member };

export function MembersPanel({ conversation }: { conversation: Conversation }) {
  const { room, roster } = conversation;
  const client = useClient();
  const { busy, error, run } = useTask();
  const [open, setOpen] = useState<Open | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const load = () => run(() => client.rooms.members(room.id));
  const missing = roster === null;
  const role = isDirect(conversation) || isArchived(conversation) ? null : conversation.role;
  const close = () => setOpen(null);

  useEffect(() => {
    if (missing) void run(() => client.rooms.members(room.id));
  }, [client, room.id, missing, run]);

  // The line from which a dialog was opened can be gone when that closes.
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body) list.current?.focus();
    wasOpen.current = open !== null;
  }, [open]);

  return (
    <Panel label="Members of this conversation" title={<>Members <span className="muted">{room.memberCount}</span></>} close="Close members">
      {error && <p className="error" role="alert">{error}</p>}
      {atLeast(role, "admin") && (
        <>
          <button type="button" className="button" onClick={() => setOpen({ kind: "add" })}>Add people…</button>
          <button type="button" className="button" onClick={() => setOpen({ kind: "invite" })}>Invite people…</button>
        </>
      )}
      <ul ref={list} className="members" tabIndex={-1} aria-label="Members">
        {roster?.members.map((member) => (
          <MemberLine
            key={member.user.id}
            member={member}
            roomId={room.id}
            onMenu={isAny(actsOn(member.role, role)) ? (anchor) => setOpen({ kind: "menu", member, anchor }) : null}
          />
        ))}
      </ul>
      {roster?.next && <button type="button" className="button" disabled={busy} onClick={() => void load()}>Show more</button>}
      {atLeast(role, "admin") && <Invites conversation={conversation} />}
      {atLeast(role, "moderator") && <Sanctions conversation={conversation} />}
      {open?.kind === "menu" && (
        <MemberMenu
          roomId={room.id}
          member={open.member}
          acts={actsOn(open.member.role, role)}
          anchor={open.anchor}
          onMute={() => setOpen({ kind: "mute", member: open.member })}
          onBan={() => setOpen({ kind: "ban", member: open.member })}
          onRemove={() => setOpen({ kind: "remove", member: open.member })}
          onHandOver={() => setOpen({ kind: "handOver", member: open.member })}
          onClose={close}
        />
      )}
      {open?.kind === "add" && <AddPeople room={room} onClose={close} />}
      {open?.kind === "invite" && <InvitePeople room={room} onClose={close} />}
      {(open?.kind === "mute" || open?.kind === "ban") && <SanctionMember room={room} user={open.member.user} kind={open.kind} onClose={close} />}
      {open?.kind === "remove" && <RemoveMember room={room} user={open.member.user} onClose={close} />}
      {open?.kind === "handOver" && <HandOver room={room} user={open.member.user} onClose={close} />}
    </Panel>
  );
}
