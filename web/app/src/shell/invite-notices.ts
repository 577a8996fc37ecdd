import type { InvitePreview } from "@chat/client";
import { useEffect, useRef } from "react";
import { showToast } from "../kit/toast.ts";
import { useChat } from "../lib/chat.ts";
import { goTo, hrefOf } from "../lib/route.ts";

const staysFor = 10_000;

/** Says so when the user is invited, for as long as the invite holds. Those that were there at the first connection stand in the list only. */
export function useInviteNotices(): void {
  const invites = useChat((state) => state.invites);
  const connected = useChat(({ connection }) => connection.current === "connected");
  const known = useRef<ReadonlySet<string> | null>(null);
  const notices = useRef(new Map<string, () => void>());
  useEffect(() => {
    if (!connected) return;
    const codes = new Set(invites.map(({ code }) => code));
    for (const invite of invites) if (known.current?.has(invite.code) === false) notices.current.set(invite.code, tell(invite));
    for (const [code, dismiss] of notices.current) if (!codes.has(code)) dismiss();
    known.current = codes;
  }, [invites, connected]);
}

function tell({ code, roomName, by }: InvitePreview): () => void {
  const run = (): void => goTo(hrefOf({ view: "invite", code }));
  return showToast(by ? `${by.displayName} invites you to ${roomName}` : `You are invited to ${roomName}`, { action: { label: "Show", run }, staysFor });
}
