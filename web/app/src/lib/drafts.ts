import type { RoomId } from "@chat/client";

const prefix = "chat.draft.";

export const readDraft = (roomId: RoomId): string => localStorage.getItem(prefix + roomId) ?? "";

export function keepDraft(roomId: RoomId, text: string): void {
  if (text === "") localStorage.removeItem(prefix + roomId);
  else localStorage.setItem(prefix + roomId, text);
}

/** What one user began to write is no business of the next one at this browser. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(prefix)) localStorage.removeItem(key);
  }
}
