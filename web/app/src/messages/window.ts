/** Which rows of a list are drawn: from one index up to, but not with, another. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** So many rows stand on either side of the one that the reader is at. */
const half = 70;
/** Closer to an edge than this the window moves on. */
const close = 30;
/** The newest rows: the beginning moves in steps, so that a message that comes takes none away each time. */
const step = 40;

export function windowAround(count: number, center: number | null): Window {
  if (center === null) return { from: Math.max(0, Math.floor((count - half) / step) * step), to: count };
  return { from: Math.max(0, center - half), to: Math.min(count, center + half) };
}

/** The reader sees these rows; whether so few are left beyond them, though there are more, that the window has to move. */
export const isOutgrown = ({ from, to }: Window, count: number, seen: Window): boolean =>
  (from > 0 && seen.from - from < close) || (to < count && to - seen.to < close);

/** So close to the beginning, or to the end, of all that is loaded that more of it is wanted. */
export const wantsOlder = (seen: Window): boolean => seen.from < close;
export const wantsNewer = (seen: Window, count: number): boolean => count - seen.to < close;
