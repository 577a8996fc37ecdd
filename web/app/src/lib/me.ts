import type { Account } from "@chat/client";
import { useChat } from "./chat.ts";
import { useHolds } from "./restraint.ts";

/** The user's own account, without what was said with an end that is over: nobody tells of that. */
export function useMe(): Account | null {
  const me = useChat((state) => state.me);
  const holds = useHolds(me && { until: me.statusUntil ?? null });
  if (!me || holds) return me;
  return { ...me, status: me.status === "invisible" ? "invisible" : "online", statusText: "", statusEmoji: null, statusUntil: null };
}
