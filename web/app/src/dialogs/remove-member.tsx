import type { Room, UserProfile } from "@chat/client";
import { ConfirmDialog } from "../kit/confirm-dialog.tsx";
import { useClient } from "../lib/chat.ts";

export function RemoveMember({ room, user, onClose }: { room: Room; user: UserProfile; onClose: () => void }) {
  const client = useClient();
  const remove = async () => {
    await client.rooms.removeMember(room.id, user.id);
    onClose();
  };
  return (
    <ConfirmDialog title={`Remove ${user.displayName}?`} keep="Cancel" confirm="Remove from the room" danger onConfirm={remove} onClose={onClose}>
      <p className="muted">
        {room.type !== "public" ? `${user.displayName} can come back only when somebody adds them.` : `${user.displayName} can join ${room.name} again: it is open to all.`}
      </p>
    </ConfirmDialog>
  );
}
