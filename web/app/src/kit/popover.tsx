import { useEffect, useEffectEvent, useLayoutEffect, useRef, type ComponentProps } from "react";
import { place, type Anchor, type Side } from "./place.ts";

interface Props extends Omit<ComponentProps<"div">, "ref" | "popover"> {
  anchor: Anchor;
  side?: Side;
  align?: "start" | "end";
  onClose: () => void;
}

/**
 * Above everything, beside its anchor; on a phone a sheet. Escape and a press elsewhere close it, and the focus returns. The
 * browser's own dismissal would take the end of the long press that opened it for a press elsewhere.
 */
export function Popover({ anchor, side = "below", align = "start", onClose, className, children, ...rest }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const close = useEffectEvent(onClose);

  useLayoutEffect(() => {
    const box = ref.current;
    const before = document.activeElement;
    box?.showPopover();
    return () => {
      const isLost = document.activeElement === document.body || box?.contains(document.activeElement);
      box?.hidePopover();
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);

  useEffect(() => {
    const undo = new AbortController();
    const options = { capture: true, signal: undo.signal };
    const pressed = ({ target }: Event): void => {
      const isInside = (box: unknown): boolean => box instanceof Element && target instanceof Node && box.contains(target);
      if (!isInside(ref.current) && !isInside(anchor)) close();
    };
    const escaped = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    };
    window.addEventListener("pointerdown", pressed, options);
    window.addEventListener("keydown", escaped, options);
    return () => undo.abort();
  }, [anchor]);

  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const put = (): void => {
      const { left, top } = place(anchor, box.getBoundingClientRect(), { width: innerWidth, height: innerHeight }, side, align);
      box.style.left = `${left}px`;
      box.style.top = `${top}px`;
    };
    const scrolled = ({ target }: Event): void => {
      if (!(target instanceof Node && box.contains(target))) put();
    };
    const observer = new ResizeObserver(put);
    observer.observe(box);
    put();
    window.addEventListener("resize", put);
    window.addEventListener("scroll", scrolled, true);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", put);
      window.removeEventListener("scroll", scrolled, true);
    };
  }, [anchor, side, align]);

  return (
    <div {...rest} ref={ref} popover="manual" className={["popover", className].filter(Boolean).join(" ")}>
      {children}
    </div>
  );
}
