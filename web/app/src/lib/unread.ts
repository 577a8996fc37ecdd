import type { Conversation } from "@chat/client";

const toldAtMost = 999;

/** The number as it is shown, such as 7 or 999+; empty where nothing is unread. */
export function unreadText({ unread, capped }: Pick<Conversation["reading"], "unread" | "capped">): string {
  if (unread === 0) return "";
  return unread > toldAtMost ? `${toldAtMost}+` : `${unread}${capped ? "+" : ""}`;
}
