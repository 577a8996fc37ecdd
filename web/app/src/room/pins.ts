import type { Conversation } from "@chat/client";
import { useEffect } from "react";
import { useClient } from "../lib/chat.ts";

/** The header says how much is pinned, so it is loaded with the room; what it could not load the panel says. */
export function usePins(conversation: Conversation | undefined): void {
  const client = useClient();
  const missing = conversation?.pins === null ? conversation.room.id : null;
  useEffect(() => {
    if (missing !== null) client.loadPins(missing).catch(() => {});
  }, [client, missing]);
}
