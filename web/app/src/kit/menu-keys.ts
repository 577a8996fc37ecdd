/** Where a key leads in a menu of so many entries; `null` where it leads nowhere. */
export function moved(key: string, from: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return (from + 1) % count;
    case "ArrowUp":
      return (from - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** The next entry that begins with what was typed; the same letter again goes on to the one after. */
export function typed(labels: readonly string[], from: number, text: string): number | null {
  const isRepeated = new Set(text).size === 1;
  const wanted = (isRepeated ? text.slice(0, 1) : text).toLowerCase();
  const first = isRepeated ? from + 1 : from;
  for (let step = 0; step < labels.length; step++) {
    const index = (first + step) % labels.length;
    if (labels[index]?.toLowerCase().startsWith(wanted)) return index;
  }
  return null;
}
