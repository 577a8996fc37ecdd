import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent, type RefObject, type UIEvent, type WheelEvent } from "react";
import type { VirtuosoHandle } from "react-virtuoso";

const near = 80;
const upwards = ["ArrowUp", "PageUp", "Home"];

/**
 * Keeps the newest message in view when the list or the window changes its size (a panel opens, the composer grows, a
 * keyboard appears), until the reader scrolls up. The list scrolls by itself too, so only a wheel, a touch, a key or a dragged
 * bar tells that it was the reader.
 */
export function useStick(list: RefObject<VirtuosoHandle | null>, fromStart: boolean) {
  const frame = useRef<HTMLDivElement>(null);
  const stuck = useRef(fromStart);
  const dragging = useRef(false);
  const top = useRef(0);

  const onScroll = useCallback((event: UIEvent<HTMLElement>) => {
    const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
    // Who scrolls up smoothly is near the end for some frames yet.
    const isUpwards = scrollTop < top.current;
    top.current = scrollTop;
    if (!isUpwards && scrollHeight - scrollTop - clientHeight <= near) stuck.current = true;
    else if (dragging.current) stuck.current = false;
  }, []);

  const moves = useMemo(() => {
    const release = (): void => void (stuck.current = false);
    const drag = (is: boolean) => (): void => void (dragging.current = is);
    return {
      onWheel: (event: WheelEvent) => event.deltaY < 0 && release(),
      onKeyDown: (event: KeyboardEvent) => upwards.includes(event.key) && release(),
      onTouchMove: release,
      onPointerDown: drag(true),
      onPointerUp: drag(false),
      onPointerCancel: drag(false),
    };
  }, []);

  const stick = useCallback(() => {
    if (stuck.current) list.current?.scrollToIndex({ index: "LAST", align: "end" });
  }, [list]);

  useEffect(() => {
    const observer = new ResizeObserver(stick);
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, [stick]);

  return { frame, moves, onScroll, stick };
}
