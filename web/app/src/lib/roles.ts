import type { Conversation, RoomRole } from "@chat/client";

const ranks: Record<RoomRole, number> = { member: 0, moderator: 1, admin: 2, owner: 3 };

export const roleNames: Record<RoomRole, string> = { member: "Member", moderator: "Moderator", admin: "Admin", owner: "Owner" };

export const atLeast = (role: RoomRole | null, least: RoomRole): boolean => role !== null && ranks[role] >= ranks[least];

export const isBelow = (role: RoomRole, other: RoomRole): boolean => ranks[role] < ranks[other];

export const isArchived = ({ room }: Conversation): boolean => room.archivedAt !== null;

/** What is offered; the server decides anew. */
export const mayPost = (conversation: Conversation): boolean =>
  !isArchived(conversation) && (conversation.room.postBy !== "moderators" || atLeast(conversation.role, "moderator"));
