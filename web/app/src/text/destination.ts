const deepest = 8;
const ending = / {0,3}(?:"[^"\n]{0,200}")? {0,3}\)/y;

/** Where `(address)` or `(address "title")` that stands at this place leads, and where it ends. */
export function destination(text: string, at: number): { address: string; end: number } | null {
  if (text[at] !== "(") return null;
  const start = at + 1;
  let depth = 0;
  let end = start;
  for (; end < text.length; end++) {
    const char = text[end] ?? "";
    if (/[\s<>]/.test(char) || (char === ")" && depth === 0)) break;
    if (char === "(") depth++;
    if (char === ")") depth--;
    // As deep as addresses go; what goes on like this is none, and looking for its end would take its time.
    if (depth > deepest) return null;
  }
  ending.lastIndex = end;
  const rest = ending.exec(text);
  return rest && end > start ? { address: text.slice(start, end), end: end + rest[0].length } : null;
}
