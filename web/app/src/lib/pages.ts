import { useCallback, useEffect, useState } from "react";
import { useChat } from "./chat.ts";
import { useTask } from "./task.ts";

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

interface Pages<T> {
  /** `null` before the first answer. */
  readonly items: readonly T[] | null;
  readonly more: (() => void) | null;
  readonly busy: boolean;
  readonly error: string | null;
}

/** A list that the server gives in pages; it begins anew with each connection and when `news` is another. */
export function usePages<T>(load: (cursor?: string) => Promise<Page<T>>, news: number): Pages<T> {
  const connected = useChat(({ connection }) => connection.current === "connected");
  const [page, setPage] = useState<(Page<T> & { readonly news: number }) | null>(null);
  const { busy, error, run } = useTask();

  useEffect(() => {
    if (!connected) return;
    let isCurrent = true;
    void run(async () => {
      const first = await load();
      if (isCurrent) setPage({ ...first, news });
    });
    return () => {
      isCurrent = false;
    };
  }, [load, connected, news, run]);

  const next = page?.next ?? null;
  const more = useCallback(
    () =>
      void run(async () => {
        if (next === null) return;
        const behind = await load(next);
        // What was loaded anew meanwhile goes on elsewhere.
        setPage((now) => (now?.next === next ? { ...now, items: [...now.items, ...behind.items], next: behind.next } : now));
      }),
    [load, next, run],
  );
  return { items: page?.items ?? null, more: next === null ? null : more, busy, error };
}
