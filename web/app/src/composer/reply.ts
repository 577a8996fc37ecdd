import type { Message, MessageId, RoomId } from "@chat/client";
import { useSyncExternalStore } from "react";

/** Where something is written: a room, or a thread by its root. */
type Place = RoomId | MessageId;

const replies = new Map<Place, Message>();
const listeners = new Set<() => void>();

/** What is sent next from this place answers that message; `null`: none. */
export function startReply(place: Place, message: Message | null): void {
  if (message) replies.set(place, message);
  else replies.delete(place);
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useReply = (place: Place): Message | null => useSyncExternalStore(subscribe, () => replies.get(place) ?? null);

export function forgetReplies(): void {
  for (const place of [...replies.keys()]) startReply(place, null);
}
