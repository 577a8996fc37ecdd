export interface Address {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

const candidate = /(?:https?:\/\/|www\.)[^\s<>"'`|\\[\]]+|@/gi;
const host = /[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/iy;
const local = /[a-z0-9._%+-]/i;
const localAtMost = 64;
const shownAtMost = 60;

/** The web and mail addresses that stand in a text as they are, in its order. */
export function addresses(text: string): Address[] {
  const found: Address[] = [];
  for (const { 0: match, index } of text.matchAll(candidate)) {
    const address = match === "@" ? mail(text, index) : web(text, index, match);
    if (address && address.start >= (found.at(-1)?.end ?? 0)) found.push(address);
  }
  return found;
}

/** Another site's address, whole and as the browser understands it; `null` for every other kind, and where a name stands before the host. */
export function safe(address: string): string | null {
  const full = /^www\./i.test(address) ? `https://${address}` : address;
  if (/[\s"<>`\\]/.test(full) || !URL.canParse(full)) return null;
  const { protocol, username, password, href } = new URL(full);
  if (protocol === "mailto:") return href;
  return (protocol === "http:" || protocol === "https:") && username === "" && password === "" ? href : null;
}

/** A long address is known by its beginning, and told from its like by its end. */
export const shortened = (address: string): string =>
  address.length <= shownAtMost ? address : `${address.slice(0, shownAtMost - 15)}…${address.slice(-14)}`;

function web(text: string, start: number, match: string): Address | null {
  if (/[a-z0-9]/i.test(text[start - 1] ?? "")) return null;
  const end = start + lengthOf(match);
  const found = text.slice(start, end);
  if (/^www\./i.test(found) && !/^www\.[^./]+\./i.test(found)) return null;
  const href = safe(found);
  return href ? { start, end, href } : null;
}

const closing: Partial<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** Without what follows an address in a sentence; a bracket belongs to it when it was opened inside. */
function lengthOf(match: string): number {
  const counts = new Map<string, number>();
  for (const char of match) counts.set(char, (counts.get(char) ?? 0) + 1);
  const count = (char: string): number => counts.get(char) ?? 0;
  let length = match.length;
  for (; length > 0; length--) {
    const last = match[length - 1] ?? "";
    const opening = closing[last];
    if (opening ? count(last) <= count(opening) : !/[.,:;!?…*_~]/.test(last)) break;
    counts.set(last, count(last) - 1);
  }
  return length;
}

function mail(text: string, at: number): Address | null {
  let start = at;
  while (start > 0 && at - start < localAtMost && local.test(text[start - 1] ?? "")) start--;
  while (start < at && /[._%+-]/.test(text[start] ?? "")) start++;
  host.lastIndex = at + 1;
  const domain = host.exec(text)?.[0];
  if (start === at || !domain || !/\.[a-z]{2,}$/i.test(domain)) return null;
  const end = at + 1 + domain.length;
  return { start, end, href: `mailto:${text.slice(start, end)}` };
}
