import { useLayoutEffect, useRef, type RefObject } from "react";

/** When the panel is closed, by whatever way, the focus goes to what it was opened from; `otherwise` where that is gone. */
export function useFocusBack(open: boolean, otherwise: RefObject<HTMLElement | null>): void {
  const opener = useRef<Element | null>(null);
  const was = useRef(false);
  useLayoutEffect(() => {
    if (open && !was.current) opener.current = document.activeElement;
    if (!open && was.current) {
      const from = opener.current;
      (from instanceof HTMLElement && from.isConnected && from !== document.body ? from : otherwise.current)?.focus();
    }
    was.current = open;
  }, [open, otherwise]);
}
