import { fenceAt } from "./fence-at.ts";
import type { Change, FieldText } from "./field-text.ts";

/** Puts marks round what is selected, or takes them off; with nothing selected the caret stands between them. */
export function wrapped({ text, start, end }: FieldText, mark: string): Change {
  const selected = text.slice(start, end);
  const inner = selected.trim();
  const from = start + (inner === "" ? 0 : selected.indexOf(inner));
  const to = from + inner.length;
  const width = mark.length;
  if (text.slice(from - width, from) === mark && text.slice(to, to + width) === mark) {
    return { from: from - width, to: to + width, insert: inner, start: from - width, end: to - width };
  }
  if (inner.length > 2 * width && inner.startsWith(mark) && inner.endsWith(mark)) {
    return { from, to, insert: inner.slice(width, -width), start: from, end: to - 2 * width };
  }
  return { from, to, insert: mark + inner + mark, start: from + width, end: to + width };
}

/** Puts fences round a part, on lines of their own. */
export function fenced({ text, start, end }: FieldText, language = ""): Change {
  const code = text.slice(start, end);
  const fence = "`".repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  const before = start === 0 || text[start - 1] === "\n" ? "" : "\n";
  const after = end === text.length || text[end] === "\n" ? "" : "\n";
  const opening = `${before}${fence}${language}\n`;
  const first = start + opening.length;
  return { from: start, to: end, insert: `${opening}${code}\n${fence}${after}`, start: first, end: first + code.length };
}

const keys: Partial<Record<string, string>> = { b: "**", i: "_", e: "`", X: "~~" };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What Ctrl (or ⌘) with B, I, E, Shift+X and Shift+C does to a text; `null` for all other keys. */
export function formatted(field: FieldText, { key, ctrlKey, metaKey, shiftKey, altKey }: Key): Change | null {
  if (ctrlKey === metaKey || altKey) return null;
  const name = shiftKey ? key.toUpperCase() : key.toLowerCase();
  if (name === "C") return fenceAt(field.text, field.start) ? null : fenced(field);
  const mark = keys[name];
  return mark === undefined ? null : wrapped(field, mark);
}
