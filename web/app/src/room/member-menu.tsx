import type { Member, RoomId, RoomRole } from "@chat/client";
import { told } from "../kit/told.ts";
import { Menu, type MenuEntry } from "../kit/menu.tsx";
import type { Anchor } from "../kit/place.ts";
import { useClient } from "../lib/chat.ts";
import { useHolds } from "../lib/restraint.ts";
import type { MemberActs } from "./member-acts.ts";

interface Props {
  roomId: RoomId;
  member: Member;
  acts: MemberActs;
  anchor: Anchor;
  onMute: () => void;
  onRemove: () => void;
  onBan: () => void;
  onHandOver: () => void;
  onClose: () => void;
}

const labels: Record<RoomRole, string> = { member: "Make an ordinary member", moderator: "Make a moderator", admin: "Make an admin", owner: "" };

/** What can be done with a member of the room. */
export function MemberMenu({ roomId, member: { user, muted }, acts, anchor, onMute, onRemove, onBan, onHandOver, onClose }: Props) {
  const client = useClient();
  const isMuted = useHolds(muted);
  const roles = acts.roles.map((role): MenuEntry => ({
    id: role,
    label: labels[role],
    run: () => told(client.rooms.changeRole(roomId, user.id, role), "The role stays as it was"),
  }));
  const handOver: MenuEntry[] = acts.handOver ? [{ id: "hand-over", label: "Hand the room over…", run: onHandOver }] : [];
  const remove: MenuEntry[] = acts.remove ? [{ id: "remove", label: "Remove from the room…", danger: true, run: onRemove }] : [];
  const mute: MenuEntry = isMuted
    ? { id: "unmute", label: "Lift the mute", run: () => told(client.rooms.liftMute(roomId, user.id), "The mute stays") }
    : { id: "mute", label: "Mute…", run: onMute };
  const sanctions: MenuEntry[] = acts.sanction ? [mute] : [];
  const ban: MenuEntry[] = acts.sanction ? [{ id: "ban", label: "Ban from the room…", danger: true, run: onBan }] : [];
  const groups = [roles, sanctions, handOver, [...remove, ...ban]].filter((group) => group.length > 0);
  return <Menu label={`Actions for ${user.displayName}`} groups={groups} anchor={anchor} align="end" onClose={onClose} />;
}
