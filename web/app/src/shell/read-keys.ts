import { roomList } from "@chat/client";
import { useShortcut } from "../keys/use-shortcut.ts";
import { showToast } from "../kit/toast.ts";
import { useClient } from "../lib/chat.ts";
import type { Route } from "../lib/route.ts";

/** The keys that mark as read, as far as anything is unread. */
export function useReadKeys(route: Route): void {
  const client = useClient();

  useShortcut("markRead", () => {
    if (route.view !== "room" || route.panel) return false;
    const reading = client.getState().rooms.get(route.roomId)?.reading;
    if (!reading || reading.unread === 0) return false;
    client.markRead(route.roomId, reading.lastSeq);
  });

  useShortcut("markAllRead", () => {
    const unread = roomList(client.getState().rooms).filter(({ reading }) => reading.unread > 0);
    if (unread.length === 0) return;
    for (const { room, reading } of unread) client.markRead(room.id, reading.lastSeq);
    const back = (): void => {
      for (const { room, reading } of unread) {
        client.markUnread(room.id, reading.lastReadSeq + 1).catch((error: Error) => showToast(`Not unread again: ${error.message}`));
      }
    };
    showToast(unread.length === 1 ? "1 conversation is marked as read" : `${unread.length} conversations are marked as read`, { action: { label: "Undo", run: back }, staysFor: 10_000 });
  });
}
