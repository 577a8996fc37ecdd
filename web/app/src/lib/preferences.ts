import type { RoomId, UserId } from "@chat/client";
import { useMemo, useSyncExternalStore } from "react";
import { useChat } from "./chat.ts";

/** How a user likes the list of conversations; of this browser. */
export interface Preferences {
  readonly favourites: readonly RoomId[];
  readonly muted: readonly RoomId[];
  readonly collapsed: readonly string[];
  readonly compact: boolean;
  readonly unreadOnly: boolean;
  /** The conversations that were looked at, the last one first. */
  readonly recent: readonly RoomId[];
}

const usual: Preferences = { favourites: [], muted: [], collapsed: [], compact: false, unreadOnly: false, recent: [] };
const recentAtMost = 30;

const keyOf = (user: UserId): string => `chat.preferences.${user}`;

const listeners = new Set<() => void>();
let known: { readonly key: string; readonly text: string | null; readonly value: Preferences } | null = null;

export function preferencesOf(user: UserId): Preferences {
  const key = keyOf(user);
  const text = localStorage.getItem(key);
  if (known?.key !== key || known.text !== text) known = { key, text, value: { ...usual, ...parsed(text) } };
  return known.value;
}

function parsed(text: string | null): Partial<Preferences> {
  try {
    return (JSON.parse(text ?? "{}") ?? {}) as Partial<Preferences>;
  } catch {
    // Somebody else wrote it: as if nothing had been chosen.
    return {};
  }
}

export function changePreferences(user: UserId, change: (now: Preferences) => Partial<Preferences>): void {
  const now = preferencesOf(user);
  localStorage.setItem(keyOf(user), JSON.stringify({ ...now, ...change(now) }));
  for (const listener of [...listeners]) listener();
}

/** With it where it was not, and the other way round. */
export const toggled = <T>(all: readonly T[], one: T): readonly T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

export const visited = (recent: readonly RoomId[], roomId: RoomId): readonly RoomId[] =>
  [roomId, ...recent.filter((other) => other !== roomId)].slice(0, recentAtMost);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

type Change = (change: (now: Preferences) => Partial<Preferences>) => void;

export function usePreferences(): [Preferences, Change] {
  const me = useChat((state) => state.me?.id ?? "");
  const preferences = useSyncExternalStore(subscribe, () => preferencesOf(me));
  return [preferences, useMemo<Change>(() => (change) => changePreferences(me, change), [me])];
}
