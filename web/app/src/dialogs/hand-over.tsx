import type { Room, UserProfile } from "@chat/client";
import { ConfirmDialog } from "../kit/confirm-dialog.tsx";
import { useClient } from "../lib/chat.ts";

export function HandOver({ room, user, onClose }: { room: Room; user: UserProfile; onClose: () => void }) {
  const client = useClient();
  const handOver = async () => {
    await client.rooms.handOver(room.id, user.id);
    onClose();
  };
  return (
    <ConfirmDialog title={`Hand ${room.name} over to ${user.displayName}?`} keep="Cancel" confirm="Hand the room over" danger onConfirm={handOver} onClose={onClose}>
      <p className="muted">{user.displayName} will own the room, and you will be an admin. Only {user.displayName} can give it back.</p>
    </ConfirmDialog>
  );
}
