import { EmojiSet } from "./emoji-set.ts";

const listeners = new Set<() => void>();
let loaded: EmojiSet | null = null;
let loading: Promise<EmojiSet> | null = null;

/** Their names are a chunk of their own, which comes when somebody first needs them. */
export function loadEmoji(): Promise<EmojiSet> {
  loading ??= import("virtual:emoji").then(
    ({ default: groups }) => {
      loaded = new EmojiSet(groups);
      for (const listener of [...listeners]) listener();
      return loaded;
    },
    (error: unknown) => {
      // Without a connection; who asks later asks again.
      loading = null;
      throw error;
    },
  );
  return loading;
}

export const loadedEmoji = (): EmojiSet | null => loaded;

export function onEmoji(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
