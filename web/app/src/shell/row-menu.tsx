import type { RoomId } from "@chat/client";
import { useClient } from "../lib/chat.ts";
import { CheckIcon } from "../lib/icons.tsx";
import { toggled, usePreferences } from "../lib/preferences.ts";
import { Menu, type MenuEntry } from "../kit/menu.tsx";
import type { Anchor } from "../kit/place.ts";
import { MuteIcon, StarIcon } from "./icons.tsx";

/** What can be done with a conversation where it stands in the list. */
export function RowMenu({ roomId, anchor, onClose }: { roomId: RoomId; anchor: Anchor; onClose: () => void }) {
  const client = useClient();
  const [{ favourites, muted }, change] = usePreferences();
  const reading = client.getState().rooms.get(roomId)?.reading;
  const like: MenuEntry = {
    id: "favourite",
    label: favourites.includes(roomId) ? "Remove from favourites" : "Add to favourites",
    icon: <StarIcon />,
    run: () => change((now) => ({ favourites: toggled(now.favourites, roomId) })),
  };
  const mute: MenuEntry = {
    id: "mute",
    label: muted.includes(roomId) ? "Unmute" : "Mute",
    icon: <MuteIcon />,
    run: () => change((now) => ({ muted: toggled(now.muted, roomId) })),
  };
  const read: MenuEntry = {
    id: "read",
    label: "Mark as read",
    icon: <CheckIcon />,
    run: () => reading && client.markRead(roomId, reading.lastSeq),
  };
  return <Menu label="Conversation" anchor={anchor} groups={[reading && reading.unread > 0 ? [read, like, mute] : [like, mute]]} onClose={onClose} />;
}
