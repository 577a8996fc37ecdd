import type { RoomId } from "@chat/client";
import { useSyncExternalStore } from "react";

/** The selected conversation stands behind the `#`, which needs no help from the server. */
const prefix = "#/rooms/";

export const roomHref = (roomId: RoomId): string => prefix + roomId;
export const homeHref = "#/";

export const goTo = (href: string): void => void (location.hash = href);

const current = (): RoomId | null =>
  location.hash.startsWith(prefix) ? location.hash.slice(prefix.length) : null;

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

export const useRoomId = (): RoomId | null => useSyncExternalStore(subscribe, current);
