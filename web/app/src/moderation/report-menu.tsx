import type { Report } from "@chat/client";
import { Menu, type MenuEntry } from "../kit/menu.tsx";
import type { Anchor } from "../kit/place.ts";
import { useChat } from "../lib/chat.ts";
import { atLeast, isArchived } from "../lib/roles.ts";
import { openCard } from "../people/card.ts";
import type { Asked } from "./report-dialog.tsx";

interface Props {
  report: Report;
  anchor: Anchor;
  onAsk: (what: Asked) => void;
  onClose: () => void;
}

/** What can be done about a reported message and who wrote it, as far as the user may; the server decides anew. */
export function ReportMenu({ report: { author, roomId, deletedAt }, anchor, onAsk, onClose }: Props) {
  const role = useChat((state) => state.me?.role);
  const looksAfter = useChat((state) => {
    const one = state.rooms.get(roomId);
    return one !== undefined && atLeast(one.role, "moderator") && !isArchived(one);
  });
  const mayDelete = deletedAt === null && (looksAfter || role === "moderator" || role === "admin");
  const entry = (may: boolean, id: Asked, label: string, danger = true): MenuEntry[] => (may ? [{ id, label, danger, run: () => onAsk(id) }] : []);
  const profile: MenuEntry = { id: "profile", label: `Profile of ${author.displayName}`, run: () => openCard({ userId: author.id, anchor }) };
  const hard = [
    ...entry(mayDelete, "delete", "Delete the message…"),
    ...entry(looksAfter, "ban", "Ban from the room…"),
    ...entry(role === "admin", "suspend", "Suspend…"),
  ];
  const groups = [[profile, ...entry(looksAfter, "mute", "Mute in the room…", false)], hard].filter((group) => group.length > 0);
  return <Menu label={`About ${author.displayName} and the message`} groups={groups} anchor={anchor} align="end" onClose={onClose} />;
}
