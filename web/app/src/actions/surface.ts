import { useSyncExternalStore } from "react";
import type { Anchor } from "../kit/place.ts";
import type { Subject } from "./subject.ts";

/** What is open for a message, and beside what. */
interface Surface {
  readonly kind: "menu" | "emoji" | "history" | "people" | "report";
  readonly subject: Subject;
  readonly anchor: Anchor;
}

let open: Surface | null = null;
const listeners = new Set<() => void>();

/** One for all messages: a line has none of its own. */
export function openSurface(surface: Surface | null): void {
  open = surface;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useSurface = (): Surface | null => useSyncExternalStore(subscribe, () => open);
