import { lastFence, readFence } from "./fences.ts";
import { inline } from "./inline.ts";
import { readList } from "./lists.ts";
import type { Block } from "./nodes.ts";
import type { Reading } from "./reading.ts";

// What is indented more is read as text.
const deepest = 6;
const marked = /^ {0,3}[#>*+\d-]/;
const quoted = /^ {0,3}> ?/;
const heading = /^#{1,6} +(?=\S)/;

/** Reads lines as the blocks that they make. */
export function blocks(lines: readonly string[], depth = 0): readonly Block[] {
  const found: Block[] = [];
  const last = lastFence(lines);
  let paragraph: string[] = [];
  const end = (): void => {
    const text = paragraph.join("\n").trimEnd();
    if (text !== "") found.push({ kind: "paragraph", children: inline(text) });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    const reading = read(lines, at, depth, paragraph.length > 0) ?? readFence(lines, at, last, paragraph);
    if (reading) {
      end();
      found.push(reading.block);
      at = reading.next;
    } else {
      if (line.trim() === "") end();
      else paragraph.push(line);
      at++;
    }
  }
  end();
  return found;
}

function read(lines: readonly string[], at: number, depth: number, isInParagraph: boolean): Reading | null {
  const line = lines[at] ?? "";
  if (!marked.test(line)) return null;
  const mark = heading.exec(line)?.[0];
  if (mark) return { block: { kind: "heading", children: inline(line.slice(mark.length)) }, next: at + 1 };
  if (depth >= deepest) return null;
  const inside = (part: readonly string[]): readonly Block[] => blocks(part, depth + 1);
  if (!quoted.test(line)) return readList(lines, at, isInParagraph, inside);
  let next = at;
  while (quoted.test(lines[next] ?? "")) next++;
  const children = inside(lines.slice(at, next).map((one) => one.replace(quoted, "")));
  return { block: { kind: "quote", children }, next };
}
