import type { Conversation } from "@chat/client";
import { useClient } from "../lib/chat.ts";
import { goTo, homeHref } from "../lib/route.ts";
import { useTask } from "../lib/task.ts";
import { Dialog } from "./dialog.tsx";

export function LeaveRoom({ conversation: { room }, onClose }: { conversation: Conversation; onClose: () => void }) {
  const client = useClient();
  const { busy, error, run } = useTask();
  const leave = () =>
    run(async () => {
      await client.rooms.leave(room.id);
      goTo(homeHref);
    });
  return (
    <Dialog title={`Leave ${room.name}?`} onClose={onClose}>
      <p className="muted">
        {room.type === "private" ? "To come back you need a new invitation." : "You can join it again at any time."}
      </p>
      {error && <p className="error" role="alert">{error}</p>}
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={onClose}>Stay</button>
        <button type="button" className="button danger" disabled={busy} onClick={() => void leave()}>Leave room</button>
      </footer>
    </Dialog>
  );
}
