import type { ChatState } from "@chat/client";
import { isDirect } from "../lib/names.ts";
import { atLeast } from "../lib/roles.ts";

/** Whether the user decides on reports: everywhere, or of a room. What is offered; the server decides anew. */
export function moderates({ me, rooms }: ChatState): boolean {
  if (me?.role === "moderator" || me?.role === "admin") return true;
  for (const one of rooms.values()) if (atLeast(one.role, "moderator") && !isDirect(one)) return true;
  return false;
}
