import type { RoomId } from "@chat/client";
import { useSyncExternalStore } from "react";

/** Another object, another wish to go there. */
interface Jump {
  readonly roomId: RoomId;
  readonly seq: number;
}

let last: Jump | null = null;
const listeners = new Set<() => void>();

/** Has the list of the room go to a message and point it out, as a link to it would, but with the address as it is. */
export function jumpTo(roomId: RoomId, seq: number): void {
  last = { roomId, seq };
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useJump = (roomId: RoomId): Jump | null => useSyncExternalStore(subscribe, () => (last?.roomId === roomId ? last : null));
