import { useEffect, useSyncExternalStore } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import { moderates } from "./moderates.ts";

const pause = 60_000;

let waiting = 0;
const listeners = new Set<() => void>();

/** So many reports wait for the user: each answer to who asks for reports says it. */
export function setWaiting(count: number): void {
  if (waiting === count) return;
  waiting = count;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useWaiting = (): number => useSyncExternalStore(subscribe, () => waiting);

/** Nobody tells of a report: who decides on some asks with each connection, and once a minute while the page is looked at. */
export function useReportWatch(): void {
  const client = useClient();
  const asks = useChat((state) => moderates(state) && state.connection.current === "connected");
  useEffect(() => {
    if (!asks) return;
    const ask = (): void => {
      if (document.visibilityState === "hidden") return;
      client.moderation.reports({ limit: 1 }).then(
        ({ open }) => setWaiting(open),
        (error: unknown) => console.warn("It is not known how many reports wait:", error),
      );
    };
    ask();
    const timer = setInterval(ask, pause);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [client, asks]);
}
