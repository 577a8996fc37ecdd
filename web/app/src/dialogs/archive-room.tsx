import type { Room } from "@chat/client";
import { useState } from "react";
import { ConfirmDialog } from "../kit/confirm-dialog.tsx";
import { useClient } from "../lib/chat.ts";

/** Archives the room, or restores one that is archived. */
export function ArchiveRoom({ room, onClose }: { room: Room; onClose: () => void }) {
  const client = useClient();
  // As it was when it was asked: it is the other thing a moment before the question goes.
  const [isArchived] = useState(room.archivedAt !== null);
  const change = async () => {
    await (isArchived ? client.rooms.restore(room.id) : client.rooms.archive(room.id));
    onClose();
  };
  return isArchived ? (
    <ConfirmDialog title={`Restore ${room.name}?`} keep="Cancel" confirm="Restore room" onConfirm={change} onClose={onClose}>
      <p className="muted">Its members have it in their lists again and can write to it.</p>
    </ConfirmDialog>
  ) : (
    <ConfirmDialog title={`Archive ${room.name}?`} keep="Cancel" confirm="Archive room" danger onConfirm={change} onClose={onClose}>
      <p className="muted">Nobody can write to it any more, and it goes from the lists. Its members can still read it, among the archived rooms, and you can restore it there.</p>
    </ConfirmDialog>
  );
}
