interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const before = 30;

/** A text in pieces, those that were found marked; it begins shortly before the first of them. */
export function marked(text: string, highlights: readonly (readonly number[])[]): Piece[] {
  const first = highlights[0]?.[0] ?? 0;
  const start = first > before ? first - before : 0;
  const pieces: Piece[] = start > 0 ? [{ text: "…", hit: false }] : [];
  let at = start;
  for (const [from = 0, length = 0] of highlights) {
    if (from < at) continue;
    pieces.push({ text: text.slice(at, from), hit: false }, { text: text.slice(from, from + length), hit: true });
    at = from + length;
  }
  pieces.push({ text: text.slice(at), hit: false });
  return pieces.filter((piece) => piece.text !== "");
}
