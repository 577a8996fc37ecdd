import type { RoomId } from "@chat/client";
import { useLayoutEffect, useRef } from "react";
import { useClient } from "../lib/chat.ts";

/**
 * Keeps the room up to date while it is shown. It opens at the message that a link leads to, otherwise at the first that is unread:
 * before anything of it is taken to have been seen.
 */
export function useOpenRoom(roomId: RoomId, linked: number | undefined): void {
  const client = useClient();
  const first = useRef(linked);
  useLayoutEffect(() => {
    const reading = client.getState().rooms.get(roomId)?.reading;
    return client.openRoom(roomId, first.current ?? (reading && reading.unread > 0 ? reading.lastReadSeq + 1 : undefined));
  }, [client, roomId]);
}
