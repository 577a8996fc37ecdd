import { useCallback, useEffect, useRef, type RefObject, type UIEvent } from "react";
import type { VirtuosoHandle } from "react-virtuoso";

const near = 80;

/**
 * Keeps the newest message in view when the list or the window changes its size (a panel opens, the composer grows, a
 * keyboard appears), until the reader scrolls up.
 */
export function useStick(list: RefObject<VirtuosoHandle | null>, fromStart: boolean) {
  const frame = useRef<HTMLDivElement>(null);
  const stuck = useRef(fromStart);
  const last = useRef({ top: 0, height: 0, view: 0 });

  const onScroll = useCallback((event: UIEvent<HTMLElement>) => {
    const { scrollTop: top, scrollHeight: height, clientHeight: view } = event.currentTarget;
    const resized = height !== last.current.height || view !== last.current.view;
    if (height - top - view <= near) stuck.current = true;
    else if (!resized && top < last.current.top) stuck.current = false;
    last.current = { top, height, view };
  }, []);

  const stick = useCallback(() => {
    if (stuck.current) list.current?.scrollToIndex({ index: "LAST", align: "end" });
  }, [list]);

  useEffect(() => {
    const observer = new ResizeObserver(stick);
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, [stick]);

  return { frame, onScroll, stick };
}
