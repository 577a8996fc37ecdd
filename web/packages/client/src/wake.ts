import type { Undo } from "./store.ts";

/** Calls at the moments when a connection is worth a look at once. */
export type Wake = (call: () => void) => Undo;

export const browserWake: Wake = (call) => {
  if (typeof window === "undefined") return () => {};
  const seen = (): void => {
    if (document.visibilityState === "visible") call();
  };
  window.addEventListener("online", call);
  window.addEventListener("offline", call);
  document.addEventListener("visibilitychange", seen);
  return () => {
    window.removeEventListener("online", call);
    window.removeEventListener("offline", call);
    document.removeEventListener("visibilitychange", seen);
  };
};
