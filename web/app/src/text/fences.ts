import type { Reading } from "./reading.ts";

const marks = "```";
const opening = /^ {0,3}(`{3,})/;
const language = /^[\w+#.-]{1,30}$/;

const ends = (line: string, fence: string): boolean => line.includes(fence) && line.trimEnd().endsWith(fence);

/** The last line that can end a fence, so that none is looked for below it. */
export const lastFence = (lines: readonly string[]): number => lines.findLastIndex((line) => ends(line, marks));

/**
 * Code between fences. In a chat it may begin behind a text, which is then the end of the paragraph above, and end behind its last line;
 * without an end it goes on to the end of the message.
 */
export function readFence(lines: readonly string[], at: number, last: number, paragraph: string[]): Reading | null {
  const line = lines[at] ?? "";
  if (!line.includes(marks)) return null;
  const fence = opening.exec(line)?.[1] ?? marks;
  const start = line.indexOf(fence);
  const behind = line.slice(start + fence.length);
  // Within one line it is inline code.
  if (behind.includes("`")) return null;
  const before = line.slice(0, start);
  if (before.trim() !== "") {
    if (at >= last) return null;
    paragraph.push(before);
  }
  const info = behind.trim();
  const isLanguage = info === "" || language.test(info);
  const text = isLanguage ? [] : [info];
  let next = at + 1;
  for (; next < lines.length && !ends(lines[next] ?? "", fence); next++) text.push(lines[next] ?? "");
  const rest = withoutTicks(lines[next] ?? "");
  if (rest.trim() !== "") text.push(rest);
  return { block: { kind: "fence", language: isLanguage ? info.toLowerCase() : "", text: text.join("\n") }, next: next + 1 };
}

/** A fence may be ended by a longer one. */
function withoutTicks(line: string): string {
  let end = line.trimEnd().length;
  while (line[end - 1] === "`") end--;
  return line.slice(0, end);
}
