import { useEffect, useEffectEvent, type RefObject } from "react";

const asking: (() => boolean)[] = [];

function escaped(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.isComposing || !asking.some((ask) => ask())) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** While the focus is in the field Escape does this, and nothing else on the page; of several the one that came last. */
export function useEscape(isActive: boolean, field: RefObject<HTMLElement | null>, run: () => void): void {
  const ask = useEffectEvent(() => {
    if (document.activeElement !== field.current) return false;
    run();
    return true;
  });
  useEffect(() => {
    if (!isActive) return;
    const asked = (): boolean => ask();
    asking.unshift(asked);
    // Before the page's other listeners.
    if (asking.length === 1) window.addEventListener("keydown", escaped, true);
    return () => {
      asking.splice(asking.indexOf(asked), 1);
      if (asking.length === 0) window.removeEventListener("keydown", escaped, true);
    };
  }, [isActive]);
}
