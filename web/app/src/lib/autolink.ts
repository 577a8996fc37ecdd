export type Piece = { text: string; href?: string };

const address = /https?:\/\/[^\s<>"']+/gi;
const trailing = /[.,:;!?)\]}'"…]+$/;

/** Splits text into plain pieces and web addresses; nothing but http and https ever becomes a link. */
export function autolink(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    const found = withoutTrailing(match[0]);
    const href = safe(found);
    if (!href) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: found, href });
    end = match.index + found.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** The full stop after an address is not part of it; a bracket is where it was opened inside. */
function withoutTrailing(found: string): string {
  const cut = found.replace(trailing, "");
  const rest = found.slice(cut.length);
  const opened = cut.split("(").length - cut.split(")").length;
  return opened > 0 && rest.startsWith(")") ? `${cut})` : cut;
}

function safe(found: string): string | undefined {
  const url = URL.canParse(found) ? new URL(found) : undefined;
  return url && (url.protocol === "http:" || url.protocol === "https:") ? url.href : undefined;
}
