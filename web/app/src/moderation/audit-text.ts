import type { AuditAction, AuditChange } from "@chat/client";
import { spanText } from "../lib/format.ts";

/** What was decided, in the words of the list; `$` stands for whom it is about. */
const texts: Record<AuditAction, string> = {
  memberAdded: "added $",
  memberRemoved: "removed $",
  memberBanned: "banned $",
  memberUnbanned: "lifted the ban on $",
  memberMuted: "muted $",
  memberUnmuted: "lifted the mute on $",
  roleChanged: "changed the role of $",
  ownerChanged: "handed the room over to $",
  roomUpdated: "changed the settings",
  roomArchived: "archived the room",
  roomRestored: "restored the room",
  messageDeleted: "deleted a message of $",
  messagePinned: "pinned a message of $",
  messageUnpinned: "unpinned a message of $",
  inviteMade: "made an invitation for $",
  inviteRevoked: "took back the invitation of $",
  userRoleChanged: "changed the role of $ on this server",
  userSuspended: "suspended $",
  userReinstated: "ended the suspension of $",
  userPasswordReset: "gave $ a new password",
  userSessionsEnded: "signed $ out everywhere",
  reportAccepted: "accepted a report on a message of $",
  reportDismissed: "dismissed a report on a message of $",
  reportReopened: "opened a report on a message of $ again",
};

/** Of invitations that are for nobody by name. */
const links: Partial<Record<AuditAction, string>> = { inviteMade: "made an invite link", inviteRevoked: "revoked an invite link" };

export const auditText = (action: AuditAction, target: string | null): string =>
  target === null ? (links[action] ?? texts[action].replace("$", "somebody")) : texts[action].replace("$", target);

/** The kinds, as they are chosen from. */
export const auditKinds: readonly (readonly [AuditAction, string])[] = [
  ["memberAdded", "Added to a room"],
  ["memberRemoved", "Removed from a room"],
  ["memberBanned", "Banned"],
  ["memberUnbanned", "Ban lifted"],
  ["memberMuted", "Muted"],
  ["memberUnmuted", "Mute lifted"],
  ["roleChanged", "Role in a room"],
  ["ownerChanged", "Room handed over"],
  ["roomUpdated", "Settings of a room"],
  ["roomArchived", "Room archived"],
  ["roomRestored", "Room restored"],
  ["messageDeleted", "Message deleted"],
  ["messagePinned", "Message pinned"],
  ["messageUnpinned", "Message unpinned"],
  ["inviteMade", "Invitation made"],
  ["inviteRevoked", "Invitation revoked"],
  ["userRoleChanged", "Role on this server"],
  ["userSuspended", "Suspended"],
  ["userReinstated", "Suspension ended"],
  ["userPasswordReset", "Password reset"],
  ["userSessionsEnded", "Sessions ended"],
  ["reportAccepted", "Report accepted"],
  ["reportDismissed", "Report dismissed"],
  ["reportReopened", "Report opened again"],
];

const fields: Record<string, string> = {
  role: "Role", name: "Name", description: "Description", imageUrl: "Picture", maxMembers: "Most members", postBy: "Who can post", slowModeSeconds: "Slow mode",
};

/** What a setting or a role was, and what it is since. */
export function changeText({ name, before, after }: AuditChange): string {
  const value = (text: string | null): string => (text === null ? "none" : name === "slowModeSeconds" ? (text === "0" ? "off" : spanText(Number(text))) : text);
  return `${fields[name] ?? name}: ${value(before)} → ${value(after)}`;
}
