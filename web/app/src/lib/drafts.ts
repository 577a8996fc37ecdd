import type { RoomId, UserId } from "@chat/client";

const prefix = "chat.draft.";

const keyOf = (user: UserId, roomId: RoomId): string => `${prefix}${user}.${roomId}`;

export const readDraft = (user: UserId, roomId: RoomId): string => localStorage.getItem(keyOf(user, roomId)) ?? "";

export function keepDraft(user: UserId, roomId: RoomId, text: string): void {
  if (text === "") return localStorage.removeItem(keyOf(user, roomId));
  try {
    localStorage.setItem(keyOf(user, roomId), text);
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
