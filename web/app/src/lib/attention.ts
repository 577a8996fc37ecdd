import { useSyncExternalStore } from "react";

/** The user can be taken to see the page. */
export const isAttentive = (): boolean => document.visibilityState === "visible" && document.hasFocus();

function subscribe(listener: () => void): () => void {
  window.addEventListener("focus", listener);
  window.addEventListener("blur", listener);
  document.addEventListener("visibilitychange", listener);
  return () => {
    window.removeEventListener("focus", listener);
    window.removeEventListener("blur", listener);
    document.removeEventListener("visibilitychange", listener);
  };
}

export const useAttention = (): boolean => useSyncExternalStore(subscribe, isAttentive);
