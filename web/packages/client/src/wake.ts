import type { Undo } from "./store.ts";

/** Calls at the moments when a connection is worth a look at once; `offline` when the network is said to be gone. */
export type Wake = (call: (offline: boolean) => void) => Undo;

export const browserWake: Wake = (call) => {
  if (typeof window === "undefined") return () => {};
  const here = (): void => call(false);
  const gone = (): void => call(true);
  const seen = (): void => {
    if (document.visibilityState === "visible") call(false);
  };
  window.addEventListener("online", here);
  window.addEventListener("offline", gone);
  document.addEventListener("visibilitychange", seen);
  return () => {
    window.removeEventListener("online", here);
    window.removeEventListener("offline", gone);
    document.removeEventListener("visibilitychange", seen);
  };
};
