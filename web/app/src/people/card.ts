import type { UserId } from "@chat/client";
import { useSyncExternalStore } from "react";
import type { Anchor } from "../kit/place.ts";

/** Who is shown, beside what. */
interface Card {
  readonly userId: UserId;
  readonly anchor: Anchor;
}

let open: Card | null = null;
const listeners = new Set<() => void>();

/** One at a time, wherever it is asked for. */
export function openCard(card: Card | null): void {
  open = card;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useCard = (): Card | null => useSyncExternalStore(subscribe, () => open);
