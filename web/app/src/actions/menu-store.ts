import { useSyncExternalStore } from "react";
import type { Anchor } from "../kit/place.ts";
import type { Subject } from "./subject.ts";

interface OpenMenu {
  readonly subject: Subject;
  readonly anchor: Anchor;
}

let open: OpenMenu | null = null;
const listeners = new Set<() => void>();

/** One menu for all messages: a line has none of its own. */
export function openMenu(menu: OpenMenu | null): void {
  open = menu;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useOpenMenu = (): OpenMenu | null => useSyncExternalStore(subscribe, () => open);
