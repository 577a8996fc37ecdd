import type { NotificationLevel, RoomId } from "@chat/client";
import { useClient } from "../lib/chat.ts";
import { CheckIcon } from "../lib/icons.tsx";
import { toggled, usePreferences } from "../lib/preferences.ts";
import { Menu, type MenuEntry } from "../kit/menu.tsx";
import type { Anchor } from "../kit/place.ts";
import { showToast } from "../kit/toast.ts";
import { levelChoices } from "../notify/levels.tsx";
import { StarIcon } from "./icons.tsx";

/** What can be done with a conversation where it stands in the list. */
export function RowMenu({ roomId, anchor, onClose }: { roomId: RoomId; anchor: Anchor; onClose: () => void }) {
  const client = useClient();
  const [{ favourites }, change] = usePreferences();
  const { reading, level } = client.getState().rooms.get(roomId) ?? {};
  const like: MenuEntry = {
    id: "favourite",
    label: favourites.includes(roomId) ? "Remove from favourites" : "Add to favourites",
    icon: <StarIcon />,
    run: () => change((now) => ({ favourites: toggled(now.favourites, roomId) })),
  };
  const choose = (to: NotificationLevel): void => {
    client.notifications.choose(roomId, to).catch((error: unknown) => showToast(error instanceof Error ? error.message : String(error)));
  };
  const levels = levelChoices.map(({ level: of, act, icon }): MenuEntry => ({ id: of, label: act, icon, checked: level === of, run: () => choose(of) }));
  const read: MenuEntry = {
    id: "read",
    label: "Mark as read",
    icon: <CheckIcon />,
    run: () => reading && client.markRead(roomId, reading.lastSeq),
  };
  return <Menu label="Conversation" anchor={anchor} groups={[reading && reading.unread > 0 ? [read, like] : [like], levels]} onClose={onClose} />;
}
