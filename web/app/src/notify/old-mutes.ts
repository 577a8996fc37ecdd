import type { RoomId } from "@chat/client";
import { useEffect } from "react";
import { showToast } from "../kit/toast.ts";
import { useChat, useClient } from "../lib/chat.ts";
import { takeOldMutes } from "../lib/preferences.ts";

/** What an earlier version of the page muted in this browser is chosen for all devices, once: of it mentions were shown. */
export function useOldMutes(): void {
  const client = useClient();
  const me = useChat((state) => state.me?.id);
  const isReady = useChat(({ ready, connection }) => ready && connection.current === "connected");
  useEffect(() => {
    if (!isReady || me === undefined) return;
    for (const roomId of takeOldMutes(me)) if (client.getState().rooms.get(roomId)?.level === "all") void choose(roomId);

    async function choose(roomId: RoomId): Promise<void> {
      await client.notifications.choose(roomId, "mentions").catch((error: unknown) => {
        console.warn(error);
        showToast("A conversation that you muted is not muted any more.");
      });
    }
  }, [client, me, isReady]);
}
