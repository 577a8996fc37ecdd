import type { Undo } from "./store.ts";

/** Calls whenever somebody does something here, be it that they look at the page again. */
export type Activity = (seen: () => void) => Undo;

const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Null where there is no page: a program is not idle because nobody touches it. */
export const browserActivity: Activity | null =
  typeof document === "undefined"
    ? null
    : (seen) => {
        const looks = (): void => {
          if (document.visibilityState === "visible") seen();
        };
        const options = { capture: true, passive: true };
        for (const sign of signs) window.addEventListener(sign, seen, options);
        document.addEventListener("visibilitychange", looks);
        return () => {
          for (const sign of signs) window.removeEventListener(sign, seen, options);
          document.removeEventListener("visibilitychange", looks);
        };
      };
