const key = "chat.emoji.used";
const starters = ["👍", "❤️", "😂", "🎉", "👀", "✅", "🙏", "🔥"];
const keptAtMost = 40;
// So that what was used much long ago makes room.
const fades = 0.97;

type Uses = Readonly<Partial<Record<string, number>>>;

function read(): Uses {
  const text = localStorage.getItem(key);
  try {
    const uses: unknown = JSON.parse(text ?? "{}");
    return typeof uses === "object" && uses !== null ? (uses as Uses) : {};
  } catch {
    // Somebody else wrote it: it begins anew.
    return {};
  }
}

const sorted = (uses: Uses): [string, number][] =>
  Object.entries(uses)
    .flatMap(([char, use]): [string, number][] => (typeof use === "number" ? [[char, use]] : []))
    .toSorted((a, b) => b[1] - a[1]);

/** The emoji that are used most at this browser, the first ones first; at the beginning what people use most. */
export function frequentEmoji(atMost: number): string[] {
  const used = sorted(read()).map(([char]) => char);
  return [...used, ...starters.filter((char) => !used.includes(char))].slice(0, atMost);
}

export function noteEmoji(char: string): void {
  const uses = sorted(read()).map(([other, use]) => [other, use * fades] as const);
  const next = new Map<string, number>(uses);
  next.set(char, (next.get(char) ?? 0) + 1);
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(sorted(Object.fromEntries(next)).slice(0, keptAtMost))));
  } catch {
    // No space is left: the order stays as it was.
  }
}
