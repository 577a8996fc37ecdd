import { useCallback, useLayoutEffect, useRef, type RefObject, type UIEvent } from "react";
import type { VirtuosoHandle } from "react-virtuoso";

interface Place {
  seq: number;
  /** Pixels from the top of the list to the end of the message: its beginning loses the day and the name. */
  end: number;
}

const settlesWithin = 600;
// A slow machine measures later: it goes on until that many frames in a row changed nothing.
const quietFrames = 20;
const settlesAtLatest = 5_000;

/**
 * Keeps the place when older messages come before it. The list guesses their heights and corrects itself as it measures
 * them; until that is over, the message that was topmost in view is put back where it was, unless the reader moves on.
 */
export function useAnchor(list: RefObject<VirtuosoHandle | null>, frame: RefObject<HTMLElement | null>, firstSeq: number) {
  const place = useRef<Place | null>(null);
  const first = useRef(firstSeq);
  const restoring = useRef<(() => void) | null>(null);

  const remember = useCallback((event: UIEvent<HTMLElement>) => {
    if (!restoring.current) place.current = topmost(event.currentTarget);
  }, []);

  /** The reader goes somewhere else. */
  const letGo = useCallback(() => {
    restoring.current?.();
    place.current = null;
  }, []);

  useLayoutEffect(() => {
    const older = firstSeq < first.current;
    first.current = firstSeq;
    const kept = place.current;
    const scroller = frame.current?.querySelector<HTMLElement>(".message-list");
    if (!older || !kept || !scroller) return;
    const began = performance.now();
    let [next, quiet] = [0, 0];
    const stop = (): void => {
      cancelAnimationFrame(next);
      if (restoring.current === stop) restoring.current = null;
      for (const input of inputs) scroller.removeEventListener(input, stop);
    };
    const restore = (): void => {
      const row = scroller.querySelector(`[data-row="${kept.seq}"]`);
      const moved = row ? endIn(scroller, row) - kept.end : 0;
      quiet = row && Math.abs(moved) < 1 ? quiet + 1 : 0;
      if (!row) list.current?.scrollToIndex({ index: kept.seq - firstSeq, align: "start", offset: -kept.end });
      else if (Math.abs(moved) >= 1) scroller.scrollTop += moved;
      const passed = performance.now() - began;
      if (passed < settlesWithin || (quiet < quietFrames && passed < settlesAtLatest)) next = requestAnimationFrame(restore);
      else stop();
    };
    restoring.current = stop;
    for (const input of inputs) scroller.addEventListener(input, stop, { passive: true });
    restore();
    return stop;
  }, [list, frame, firstSeq]);

  return { remember, letGo };
}

const inputs = ["wheel", "touchmove", "keydown", "pointerdown"] as const;

const endIn = (scroller: Element, row: Element): number =>
  row.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top;

function topmost(scroller: HTMLElement): Place | null {
  const rows = [...scroller.querySelectorAll<HTMLElement>("[data-row]")];
  const row = rows.find((one) => endIn(scroller, one) > 0);
  return row ? { seq: Number(row.dataset["row"]), end: endIn(scroller, row) } : null;
}
