import type { Conversation, RoomId } from "@chat/client";
import { isDirect } from "../lib/names.ts";
import type { Preferences } from "../lib/preferences.ts";

export type SectionId = "favourites" | "rooms" | "direct" | "muted";

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly collapsed: boolean;
  /** What of it is shown. */
  readonly list: readonly Conversation[];
  /** How many belong to it. */
  readonly count: number;
}

const titles: Record<SectionId, string> = { favourites: "Favourites", rooms: "Rooms", direct: "Direct messages", muted: "Muted" };

/** These are there without anything in them, to be filled. */
const always: readonly SectionId[] = ["rooms", "direct"];

type Choice = Pick<Preferences, "favourites" | "collapsed" | "unreadOnly">;

/** The list of conversations as it is shown: a collapsed section still shows what is unread in it, and the one that is open. */
export function sectionsOf(list: readonly Conversation[], choice: Choice, selected: RoomId | null): Section[] {
  const parts: Record<SectionId, Conversation[]> = { favourites: [], rooms: [], direct: [], muted: [] };
  const favourites = new Set(choice.favourites);
  for (const one of list) {
    const { id } = one.room;
    parts[one.level === "none" ? "muted" : favourites.has(id) ? "favourites" : isDirect(one) ? "direct" : "rooms"].push(one);
  }
  return (Object.keys(titles) as SectionId[])
    .filter((id) => parts[id].length > 0 || always.includes(id))
    .map((id) => {
      const collapsed = choice.collapsed.includes(id);
      const isShown = (one: Conversation): boolean => one.room.id === selected || isUnread(one);
      const some = collapsed || choice.unreadOnly;
      return { id, title: titles[id], collapsed, list: some ? parts[id].filter(isShown) : parts[id], count: parts[id].length };
    });
}

/** Where the user does not want to hear of everything only a mention counts. */
export const isUnread = ({ reading, level }: Conversation): boolean => reading.mentions > 0 || (level === "all" && reading.unread > 0);

/** The conversation that stands `step` lines further in the list, from its other end on; among the unread ones only, if wanted. */
export function neighbour(sections: readonly Section[], from: RoomId | null, step: 1 | -1, unread: boolean): RoomId | null {
  const lines = sections.flatMap(({ list }) => list.map((one) => ({ id: one.room.id, unread: isUnread(one) })));
  const at = lines.findIndex(({ id }) => id === from);
  const start = at < 0 && step < 0 ? lines.length : at;
  for (let count = 1; count <= lines.length; count++) {
    const line = lines[(start + step * count + lines.length * 2) % lines.length];
    if (line && line.id !== from && (!unread || line.unread)) return line.id;
  }
  return null;
}
