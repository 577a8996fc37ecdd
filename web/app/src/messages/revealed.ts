import type { MessageId } from "@chat/client";
import { useSyncExternalStore } from "react";
import { useChat, useClient } from "../lib/chat.ts";

/** Messages that were looked at though their authors are blocked: as long as the same people are. */
let revealed: { readonly blocked: object; readonly ids: ReadonlySet<MessageId> } | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useReveal(id: MessageId | undefined): { isRevealed: boolean; reveal(isShown: boolean): void } {
  const client = useClient();
  const blocked = useChat((state) => state.blocked);
  const isRevealed = useSyncExternalStore(subscribe, () => id !== undefined && revealed?.blocked === blocked && revealed.ids.has(id));
  const reveal = (isShown: boolean): void => {
    if (id === undefined) return;
    const now = client.getState().blocked;
    const ids = new Set(revealed?.blocked === now ? revealed.ids : []);
    if (isShown) ids.add(id);
    else ids.delete(id);
    revealed = { blocked: now, ids };
    for (const listener of [...listeners]) listener();
  };
  return { isRevealed, reveal };
}
