import { useLayoutEffect, useRef, type ComponentProps } from "react";
import { place, type Anchor, type Side } from "./place.ts";

interface Props extends Omit<ComponentProps<"div">, "ref" | "popover"> {
  anchor: Anchor;
  side?: Side;
  align?: "start" | "end";
  onClose: () => void;
}

/** The browser's own popover beside its anchor: Escape and a click elsewhere close it, focus returns. On a phone it is a sheet. */
export function Popover({ anchor, side = "below", align = "start", onClose, className, children, ...rest }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  // Closed before it leaves the page, or the browser could not give the focus back.
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    box.showPopover();
    return () => {
      if (box.matches(":popover-open")) box.hidePopover();
    };
  }, []);

  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const put = (): void => {
      const { left, top } = place(anchor, box.getBoundingClientRect(), { width: innerWidth, height: innerHeight }, side, align);
      box.style.left = `${left}px`;
      box.style.top = `${top}px`;
    };
    const scrolled = (event: Event): void => void (event.target instanceof Node && box.contains(event.target) ? null : put());
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
    <div
      {...rest}
      ref={ref}
      popover="auto"
      className={["popover", className].filter(Boolean).join(" ")}
      onToggle={(event) => event.newState === "closed" && onClose()}
    >
      {children}
    </div>
  );
}
