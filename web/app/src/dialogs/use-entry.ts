import type { RoomSummary } from "@chat/client";
import { useClient } from "../lib/chat.ts";
import { goTo, roomHref } from "../lib/route.ts";

/** Goes into a room of a list, joined first by who is not in it. */
export function useEntry(onEntered: () => void): (summary: RoomSummary) => Promise<void> {
  const client = useClient();
  return async ({ room, role }) => {
    if (role === null) await client.rooms.join(room.id);
    goTo(roomHref(room.id));
    onEntered();
  };
}
