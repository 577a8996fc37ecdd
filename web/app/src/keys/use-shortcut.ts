import { useEffect, useRef } from "react";
import { heardWhileWriting, matches } from "./match.ts";
import { shortcuts, type Shortcut, type ShortcutId } from "./shortcuts.ts";

export const isMac = /mac|iphone|ipad/i.test(navigator.platform);

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

/** What is open above the page has the keys for itself; Escape closes it. */
const above = "dialog[open], [popover]:popover-open:not(.tooltip), [role='menu'], [aria-expanded='true'][role='combobox'], .message-edit";

/** Calls `run` at the shortcut, unless somebody else took the key before; `false` for it to be left to others. */
export function useShortcut(id: ShortcutId, run: () => void | false): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const shortcut: Shortcut = shortcuts[id];
    let isBelow = false;
    // Looked at before anybody heard of the key: afterwards what it closed is not there any more.
    const look = (): void => {
      isBelow = document.querySelector(above) !== null;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (isBelow || event.defaultPrevented || event.isComposing) return;
      const pressed = shortcut.keys.find((keys) => matches(keys, event, isMac));
      if (!pressed || (isField(event.target) && !heardWhileWriting(shortcut, pressed))) return;
      if (latest.current() !== false) event.preventDefault();
    };
    window.addEventListener("keydown", look, true);
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", look, true);
      window.removeEventListener("keydown", onKey);
    };
  }, [id]);
}
