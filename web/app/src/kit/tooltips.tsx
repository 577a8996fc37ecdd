import { useEffect, useRef } from "react";
import { place } from "./place.ts";

const afterPause = 350;

const tipped = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-tip]") : null;

/**
 * Shows what `data-tip` of an element says while the pointer rests on it or the keyboard is at it; once in the page. It is for
 * the eyes: the element's own name says the same.
 */
export function Tooltips() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown: HTMLElement | null = null;
    const hide = (): void => {
      clearTimeout(timer);
      shown = null;
      if (box.matches(":popover-open")) box.hidePopover();
    };
    const show = (target: HTMLElement): void => {
      if (!target.isConnected) return;
      box.textContent = target.dataset["tip"] ?? "";
      box.showPopover();
      const view = { width: innerWidth, height: innerHeight };
      const { left, top } = place(target, box.getBoundingClientRect(), view, "above", "start");
      box.style.left = `${left}px`;
      box.style.top = `${top}px`;
    };
    const enter = ({ target }: Event): void => {
      const next = tipped(target);
      if (next === shown) return;
      hide();
      shown = next;
      if (next) timer = setTimeout(() => show(next), afterPause);
    };
    const focused = (event: Event): void => {
      if (event.target instanceof Element && event.target.matches(":focus-visible")) enter(event);
    };
    const escape = ({ key }: KeyboardEvent): void => void (key === "Escape" && hide());
    const undo = new AbortController();
    const options = { signal: undo.signal, passive: true, capture: true };
    document.addEventListener("pointerover", (event) => event.pointerType === "mouse" && enter(event), options);
    document.addEventListener("focusin", focused, options);
    for (const end of ["focusout", "pointerdown", "scroll"]) document.addEventListener(end, hide, options);
    document.addEventListener("keydown", escape, options);
    return () => {
      undo.abort();
      hide();
    };
  }, []);
  return <div ref={ref} popover="manual" className="tooltip" aria-hidden="true" data-testid="tooltip" />;
}
