import type { Block } from "./nodes.ts";
import type { Reading } from "./reading.ts";

interface Marker {
  /** `-`, `*`, `+`, or what stands behind a number. */
  readonly kind: string;
  readonly number: number | null;
  readonly width: number;
}

const marker = /^ {0,3}(?:([-*+])|(\d{1,9})([.)])) {1,4}(?=\S)/;
const indent = /^ */;
const leastIndent = 2;

function markerOf(line: string): Marker | null {
  const found = marker.exec(line);
  if (!found) return null;
  const number = found[2] === undefined ? null : Number(found[2]);
  return { kind: found[1] ?? found[3] ?? "", number, width: found[0].length };
}

const indentOf = (line: string): number => indent.exec(line)?.[0].length ?? 0;

/** A list begins inside a paragraph only where that cannot be a line that happens to begin with a number. */
export function readList(
  lines: readonly string[],
  at: number,
  isInParagraph: boolean,
  inside: (lines: readonly string[]) => readonly Block[],
): Reading | null {
  const first = markerOf(lines[at] ?? "");
  if (!first || (isInParagraph && first.number !== null && first.number !== 1)) return null;
  const items: (readonly Block[])[] = [];
  let next = at;
  for (let item: Marker | null = first; item?.kind === first.kind; item = markerOf(lines[next] ?? "")) {
    const end = endOf(lines, next + 1);
    const [line = "", ...more] = lines.slice(next, end);
    const { width } = item;
    items.push(inside([line.slice(width), ...more.map((one) => one.slice(Math.min(indentOf(one), width)))]));
    next = end;
    // A blank line between two items.
    if ((lines[next] ?? "").trim() === "" && markerOf(lines[next + 1] ?? "")?.kind === first.kind) next++;
  }
  return { block: { kind: "list", start: first.number, items }, next };
}

/** The lines of an item are indented; a blank one is among them when such a line follows. */
function endOf(lines: readonly string[], from: number): number {
  const isInside = (line: string | undefined): boolean => line !== undefined && line.trim() !== "" && indentOf(line) >= leastIndent;
  let next = from;
  while (isInside(lines[next]) || (lines[next]?.trim() === "" && isInside(lines[next + 1]))) next++;
  return next;
}
