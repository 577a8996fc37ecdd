import { useEffect, useSyncExternalStore } from "react";
import type { EmojiSet } from "./emoji-set.ts";
import { loadedEmoji, loadEmoji, onEmoji } from "./load.ts";

/** All emoji once they are there; `null` until then, and where nobody asks. */
export function useEmoji(isNeeded = true): EmojiSet | null {
  const emoji = useSyncExternalStore(onEmoji, loadedEmoji);
  const isMissing = isNeeded && emoji === null;
  useEffect(() => {
    // Names then stay as they were written.
    if (isMissing) loadEmoji().catch(() => {});
  }, [isMissing]);
  return emoji;
}
