import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from "react";
import { flushSync } from "react-dom";
import type { Viewer } from "../actions/viewer.ts";
import type { Item } from "./layout.ts";
import { MessageItem } from "./message-item.tsx";
import { PlaceKeeper, rowsIn } from "./place-keeper.ts";
import { indexOf, type Target } from "./target.ts";
import { isOutgrown, wantsNewer, wantsOlder, windowAround, type Window } from "./window.ts";

/** What the reader sees of the list, by the keys of its rows. */
export interface View {
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** The end of what is loaded is in view, or nearly. */
  readonly atEnd: boolean;
}

interface Props {
  label: string;
  items: readonly Item[];
  viewer: Viewer;
  /** It begins at its end without one. */
  target: Target | null;
  hasOlder: boolean;
  hasNewer: boolean;
  start: ReactNode;
  onOlder: () => void;
  onNewer: () => void;
  onEnd: () => void;
  onView: (view: View) => void;
}

/** A target, and the row that it was; `null` is the end. */
interface Arrival {
  readonly target: Target;
  readonly key: string | null;
}

/** The row around which it draws, as the reader went on from where the list was told to go; `null`: the end. */
interface Moved {
  readonly since: Arrival | null;
  readonly center: string | null;
}

const isMarked = ({ target }: Arrival): boolean => target.kind === "message" && target.marked;

/**
 * A list of messages that keeps the reader's place while messages come at either end. Of many it draws those around the reader, each
 * at its real height: nothing is guessed, so nothing has to be put right afterwards.
 */
export function MessageScroll({ label, items, viewer, target, hasOlder, hasNewer, start, onOlder, onNewer, onEnd, onView }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const [arrival, setArrival] = useState<Arrival | null>(null);
  const [faded, setFaded] = useState<Arrival | null>(null);
  const [tabKey, setTabKey] = useState<string | null>(null);
  const [place] = useState(() => new PlaceKeeper(target?.kind !== "message"));

  if (target && target !== arrival?.target) {
    const goal = target.kind === "end" ? items.length : indexOf(items, target.seq, hasOlder);
    if (target.kind === "end" ? !hasNewer : goal >= 0) {
      setArrival({ target, key: items[goal]?.row.key ?? null });
    }
  }

  const center = moved?.since === arrival ? (moved?.center ?? null) : (arrival?.key ?? null);
  const middle = items.findIndex(({ row }) => row.key === center);
  const drawn = windowAround(items.length, middle >= 0 ? middle : null);
  const shown = items.slice(drawn.from, drawn.to);
  const tabbable = shown.some(({ row }) => row.key === tabKey) ? tabKey : shown.at(-1)?.row.key;
  const marked = arrival && arrival !== faded && isMarked(arrival) ? arrival.key : null;
  const isEnd = !hasNewer && drawn.to === items.length;

  // Before anything is put to its place.
  useLayoutEffect(() => (frame.current ? place.attach(frame.current) : undefined), [place]);

  useLayoutEffect(() => {
    if (!isEnd) place.leaveEnd();
    place.keep();
  });

  useLayoutEffect(() => {
    if (!arrival) return;
    if (arrival.key === null) return place.goToEnd();
    const row = frame.current && rowsIn(frame.current).find(({ dataset }) => dataset["key"] === arrival.key);
    if (row) place.goTo(row);
    if (row && isMarked(arrival)) row.querySelector<HTMLElement>(".message")?.focus({ preventScroll: true });
  }, [arrival, place]);

  const look = (): void => {
    const seen = frame.current && seenIn(frame.current, drawn.from);
    if (!seen) return;
    const atEnd = place.isNearEnd && drawn.to === items.length;
    const outgrown = center === null || isOutgrown(drawn, items.length, seen);
    const next = atEnd ? null : outgrown ? (items[(seen.from + seen.to) >> 1]?.row.key ?? null) : center;
    if (next !== center) setMoved({ since: arrival, center: next });
    if (hasOlder && wantsOlder(seen)) onOlder();
    if (hasNewer && wantsNewer(seen, items.length)) onNewer();
    onView({ first: items[seen.from]?.row.key, last: items[seen.to - 1]?.row.key, atEnd });
  };

  // What is seen changes by what comes and goes too, not only by scrolling. With the commit, so that none looks at rows that are gone.
  useLayoutEffect(() => {
    const next = requestAnimationFrame(look);
    return () => cancelAnimationFrame(next);
  });

  const goToStart = () => {
    flushSync(() => setMoved({ since: arrival, center: items[0]?.row.key ?? null }));
    frame.current?.scrollTo({ top: 0 });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const line = event.target instanceof Element && event.target.matches(".message") ? event.target : null;
    if (event.target !== event.currentTarget && !line) return;
    if (event.key === "Home") goToStart();
    else if (event.key === "End") onEnd();
    else if (!line || !frame.current || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    else neighbour(frame.current, line, event.key === "ArrowUp" ? -1 : 1)?.focus();
    event.preventDefault();
  };

  const onFocus = ({ target: focused }: FocusEvent<HTMLElement>) => {
    const key = focused.closest<HTMLElement>("[data-key]")?.dataset["key"];
    if (key !== undefined) setTabKey(key);
  };

  return (
    <div
      ref={frame}
      className="message-list"
      role="log"
      aria-label={label}
      aria-live="off"
      tabIndex={0}
      onScroll={() => {
        place.scrolled();
        look();
      }}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onAnimationEnd={({ animationName }) => animationName === "highlight" && setFaded(arrival)}
    >
      <div className="message-rows">
        {drawn.from === 0 && start}
        {shown.map((item) => (
          <MessageItem
            key={item.row.key}
            item={item}
            viewer={viewer}
            tabbable={item.row.key === tabbable}
            marked={item.row.key === marked}
          />
        ))}
      </div>
    </div>
  );
}

function seenIn(frame: HTMLElement, from: number): Window | null {
  const { top, bottom } = frame.getBoundingClientRect();
  const rows = rowsIn(frame);
  const first = rows.findIndex((row) => row.getBoundingClientRect().bottom > top);
  if (first < 0) return null;
  const below = rows.findIndex((row, index) => index > first && row.getBoundingClientRect().top >= bottom);
  return { from: from + first, to: from + (below < 0 ? rows.length : below) };
}

function neighbour(frame: HTMLElement, line: Element, step: number): HTMLElement | undefined {
  const lines = [...frame.querySelectorAll<HTMLElement>(".message")];
  return lines[lines.indexOf(line as HTMLElement) + step];
}
