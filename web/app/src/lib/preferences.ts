import type { RoomId, UserId } from "@chat/client";
import { useMemo, useSyncExternalStore } from "react";
import { useChat } from "./chat.ts";

/** How a user likes it in this browser: the list of conversations, and how they hear of what comes. */
export interface Preferences {
  readonly favourites: readonly RoomId[];
  readonly collapsed: readonly string[];
  readonly compact: boolean;
  readonly unreadOnly: boolean;
  /** Notifications on the desktop, where the browser lets the page show them. */
  readonly desktop: boolean;
  readonly sound: boolean;
  /** The conversations that were looked at, the last one first. */
  readonly recent: readonly RoomId[];
}

const usual: Preferences = { favourites: [], collapsed: [], compact: false, unreadOnly: false, desktop: false, sound: true, recent: [] };
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

/** The conversations that an earlier version of the page kept as muted; from then on it does no more. */
export function takeOldMutes(user: UserId): readonly RoomId[] {
  const { muted, ...others } = parsed(localStorage.getItem(keyOf(user))) as Partial<Preferences> & { muted?: unknown };
  if (!Array.isArray(muted)) return [];
  localStorage.setItem(keyOf(user), JSON.stringify(others));
  return muted.filter((one): one is RoomId => typeof one === "string");
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
