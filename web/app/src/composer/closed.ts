import type { Conversation } from "@chat/client";
import { isArchived, mayPost } from "../lib/roles.ts";

/** Why the user cannot write here; `null` where they can. */
export function closedBy(conversation: Conversation | undefined): string | null {
  if (!conversation || mayPost(conversation)) return null;
  return isArchived(conversation) ? "This room is archived. It can be read, and nobody can write to it." : "Only moderators and admins can post in this room.";
}
