import type { InvitePreview } from "@chat/client";
import { useEffect, useRef } from "react";
import { showToast } from "../kit/toast.ts";
import { useChat } from "../lib/chat.ts";
import { goTo, hrefOf } from "../lib/route.ts";

const staysFor = 10_000;

/** Says so when the user is invited. Those that were there at the first connection stand in the list only. */
export function useInviteNotices(): void {
  const invites = useChat((state) => state.invites);
  const connected = useChat(({ connection }) => connection.current === "connected");
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!connected) return;
    for (const invite of invites) if (known.current?.has(invite.code) === false) tell(invite);
    known.current = new Set([...(known.current ?? []), ...invites.map(({ code }) => code)]);
  }, [invites, connected]);
}

function tell({ code, roomName, by }: InvitePreview): void {
  const run = (): void => goTo(hrefOf({ view: "invite", code }));
  showToast(by ? `${by.displayName} invites you to ${roomName}` : `You are invited to ${roomName}`, { action: { label: "Show", run }, staysFor });
}
