import type { Conversation } from "@chat/client";
import { ConfirmDialog } from "../kit/confirm-dialog.tsx";
import { useClient } from "../lib/chat.ts";
import { goTo, homeHref } from "../lib/route.ts";

export function LeaveRoom({ conversation: { room }, onClose }: { conversation: Conversation; onClose: () => void }) {
  const client = useClient();
  const leave = async () => {
    await client.rooms.leave(room.id);
    goTo(homeHref);
  };
  return (
    <ConfirmDialog title={`Leave ${room.name}?`} keep="Stay" confirm="Leave room" danger onConfirm={leave} onClose={onClose}>
      <p className="muted">
        {room.temporary && "Once everybody has left, the room goes with all that was said. "}
        {room.type !== "public" ? "To come back you need a new invitation." : "You can join it again at any time."}
      </p>
    </ConfirmDialog>
  );
}
