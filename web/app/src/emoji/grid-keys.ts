export const columns = 8;

const steps: Partial<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns };

/** Where a key leads to in a grid of so many cells; `null` where it is no key of it. */
export function moved(key: string, at: number, count: number): number | null {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = steps[key];
  if (step === undefined) return null;
  const next = at + step;
  // From the last full row down to a shorter one.
  if (next >= count && Math.floor(at / columns) < Math.floor((count - 1) / columns)) return count - 1;
  return next < 0 || next >= count ? at : next;
}
