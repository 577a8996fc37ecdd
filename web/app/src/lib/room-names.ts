import type { ChatState, Room } from "@chat/client";

const words = new WeakMap<Room, string>();
const named = new WeakMap<ChatState["rooms"], ReadonlyMap<string, Room>>();

/** A room's name as one word that can stand behind `#`: "Team Lunch" is `team-lunch`. */
export function wordOf(room: Room): string {
  const word = words.get(room) ?? room.name.toLowerCase().replace(/[^\p{L}\p{N}_]+/gu, "-").replace(/^-|-$/g, "");
  words.set(room, word);
  return word;
}

/** The room that a word behind `#` means; of several of the same name the first that was made. */
export function roomNamed(rooms: ChatState["rooms"], word: string): Room | undefined {
  const known = named.get(rooms) ?? index(rooms);
  named.set(rooms, known);
  return known.get(word.toLowerCase());
}

function index(rooms: ChatState["rooms"]): ReadonlyMap<string, Room> {
  const byWord = new Map<string, Room>();
  for (const { room } of rooms.values()) {
    const other = byWord.get(wordOf(room));
    if (room.name !== "" && !(other && other.createdAt <= room.createdAt)) byWord.set(wordOf(room), room);
  }
  return byWord;
}
