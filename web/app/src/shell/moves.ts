import type { RoomId } from "@chat/client";
import { useShortcut } from "../keys/use-shortcut.ts";
import { goTo, roomHref } from "../lib/route.ts";
import { neighbour, type Section } from "./sections.ts";

/** The keys that lead from conversation to conversation, in the order of the list. */
export function useMoves(sections: readonly Section[], selected: RoomId | null): void {
  const move = (step: 1 | -1, unread: boolean) => () => {
    const to = neighbour(sections, selected, step, unread);
    if (to) goTo(roomHref(to));
  };
  useShortcut("previousRoom", move(-1, false));
  useShortcut("nextRoom", move(1, false));
  useShortcut("previousUnread", move(-1, true));
  useShortcut("nextUnread", move(1, true));
}
