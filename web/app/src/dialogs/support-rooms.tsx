import type { RoomSummary } from "@chat/client";
import { useCallback } from "react";
import { PageEnd } from "../inbox/page-end.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { useClient } from "../lib/chat.ts";
import { usePages } from "../lib/pages.ts";
import { useTask } from "../lib/task.ts";
import { RoomResult } from "./room-result.tsx";
import { useEntry } from "./use-entry.ts";

/** Where people ask for support, the one that was spoken in last first; for those who answer. */
export function SupportRooms({ onClose }: { onClose: () => void }) {
  const client = useClient();
  const load = useCallback(
    async (cursor?: string) => {
      const { rooms, next } = await client.rooms.support(cursor);
      return { items: rooms, next };
    },
    [client],
  );
  const pages = usePages<RoomSummary>(load, 0);
  const task = useTask();
  const enter = useEntry(onClose);

  return (
    <Dialog title="Support" onClose={onClose}>
      {task.error && <p className="error" role="alert">{task.error}</p>}
      <ul className="results" aria-label="Rooms for support">
        {pages.items?.map((summary) => (
          <RoomResult key={summary.room.id} room={summary.room} verb={summary.role ? "Open" : "Join"} busy={task.busy} onEnter={() => void task.run(() => enter(summary))} />
        ))}
      </ul>
      <PageEnd {...pages} empty="Nobody asks for support." />
    </Dialog>
  );
}
