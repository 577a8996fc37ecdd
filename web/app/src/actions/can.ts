import type { RoomRole } from "@chat/client";
import type { Subject } from "./subject.ts";

export type Verb = "edit" | "delete" | "copyText" | "copyLink";

const ranks: Record<RoomRole, number> = { member: 0, moderator: 1, admin: 2, owner: 3 };

const atLeast = (role: RoomRole | null, least: RoomRole): boolean => role !== null && ranks[role] >= ranks[least];

/** What is offered; the server decides anew. */
export function can({ message, me, role }: Subject, verb: Verb): boolean {
  if (verb === "copyLink") return true;
  if (message.deletedAt !== null || message.type === "system") return false;
  const own = message.authorId === me;
  switch (verb) {
    case "edit":
      return own && message.type === "text";
    case "delete":
      return own || atLeast(role, "moderator");
    case "copyText":
      return message.content !== "";
  }
}
