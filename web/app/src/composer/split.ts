import { charactersAtMost, count, countedAtMost } from "./characters.ts";
import { graphemes } from "./graphemes.ts";

const opening = /^ {0,3}(`{3,})[\w+#.-]{0,30}\s*$/;

/** The messages that a long text can be sent as: parted at line ends, with blocks of code whole where they fit; `null` where it is too long for that. */
export function split(text: string, atMost = charactersAtMost): readonly string[] | null {
  if (count(text) > countedAtMost) return null;
  const units = unitsOf(text.split("\n")).flatMap((unit) => (count(unit) <= atMost ? [unit] : parted(unit, atMost)));
  return joined(units, atMost).filter((piece) => piece.trim() !== "");
}

/** Lines, and blocks of code as one. */
function unitsOf(lines: readonly string[]): string[] {
  const units: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const fence = opening.exec(lines[at] ?? "")?.[1];
    const end = fence === undefined ? -1 : lines.findIndex((line, index) => index > at && line.trimEnd().endsWith(fence));
    if (end < 0) units.push(lines[at] ?? "");
    else {
      units.push(lines.slice(at, end + 1).join("\n"));
      at = end;
    }
  }
  return units;
}

/** What does not fit as one: a block becomes several blocks, a line is cut between words. */
function parted(unit: string, atMost: number): string[] {
  const [first = "", ...lines] = unit.split("\n");
  const fence = opening.exec(first)?.[1];
  if (fence === undefined || lines.length === 0) return words(unit, atMost);
  const room = atMost - first.length - fence.length - 2;
  const last = (lines.pop() ?? "").trimEnd().slice(0, -fence.length);
  const inside = [...lines, ...(last === "" ? [] : [last])].flatMap((line) => (count(line) <= room ? [line] : words(line, room)));
  return joined(inside, room).map((part) => `${first}\n${part}\n${fence}`);
}

function words(line: string, atMost: number): string[] {
  const letters = [...graphemes(line)];
  const pieces: string[] = [];
  for (let from = 0; from < letters.length; ) {
    const end = Math.min(from + atMost, letters.length);
    const blank = end < letters.length ? letters.lastIndexOf(" ", end) : end;
    const to = blank > from + atMost / 2 ? blank : end;
    pieces.push(letters.slice(from, to).join(""));
    from = letters[to] === " " ? to + 1 : to;
  }
  return pieces;
}

/** As few pieces as the units can be put together to. */
function joined(units: readonly string[], atMost: number): string[] {
  const pieces: string[] = [];
  let piece: string | null = null;
  for (const unit of units) {
    const next: string = piece === null ? unit : `${piece}\n${unit}`;
    if (piece !== null && count(next) > atMost) {
      pieces.push(piece);
      piece = unit;
    } else piece = next;
  }
  return piece === null ? pieces : [...pieces, piece];
}
