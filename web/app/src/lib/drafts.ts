import type { MessageId, RoomId, UserId } from "@chat/client";

const prefix = "chat.draft.";

/** Of each room and of each thread, by its root. */
const keyOf = (user: UserId, place: RoomId | MessageId): string => `${prefix}${user}.${place}`;

export const readDraft = (user: UserId, place: RoomId | MessageId): string => localStorage.getItem(keyOf(user, place)) ?? "";

export function keepDraft(user: UserId, place: RoomId | MessageId, text: string): void {
  if (text === "") return localStorage.removeItem(keyOf(user, place));
  try {
    localStorage.setItem(keyOf(user, place), text);
  } catch {
    // No space is left: it stays as long as the room is open.
  }
}

/** What one user began to write is no business of the next one at this browser. */
export function forgetDrafts(exceptOf: UserId | null): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(prefix) && !(exceptOf && key.startsWith(keyOf(exceptOf, "")))) localStorage.removeItem(key);
  }
}
