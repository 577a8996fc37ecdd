import type { Room } from "@chat/client";
import { useCallback } from "react";
import { PageEnd } from "../inbox/page-end.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { useClient } from "../lib/chat.ts";
import { usePages } from "../lib/pages.ts";
import { goTo, roomHref } from "../lib/route.ts";
import { RoomResult } from "./room-result.tsx";

/** The rooms of the user that are in no list, to be read or restored. */
export function ArchivedRooms({ onClose }: { onClose: () => void }) {
  const client = useClient();
  const load = useCallback(
    async (cursor?: string) => {
      const { rooms, next } = await client.rooms.archived(cursor);
      return { items: rooms, next };
    },
    [client],
  );
  const pages = usePages(load, 0);
  const enter = (room: Room): void => {
    goTo(roomHref(room.id));
    onClose();
  };

  return (
    <Dialog title="Archived rooms" onClose={onClose}>
      <ul className="results" aria-label="Archived rooms">
        {pages.items?.map(({ room }) => <RoomResult key={room.id} room={room} verb="Open" busy={false} onEnter={() => enter(room)} />)}
      </ul>
      <PageEnd {...pages} empty="None of your rooms is archived." />
    </Dialog>
  );
}
