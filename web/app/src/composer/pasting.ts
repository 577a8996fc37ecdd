import { fenceAt } from "./fence-at.ts";
import type { Change, FieldText } from "./field-text.ts";
import { changed } from "./field-text.ts";
import { fenced } from "./formatting.ts";

const looksAt = 200;
const codeLine =
  /^\s{2,}\S|^\t|[;{}([\]]\s*$|^[)\]}]|=>|[=!]==?|:=|^\s*(?:import|export|const|let|var|def|class|func|fn|return|using|namespace|public|private|package|SELECT|INSERT|UPDATE|CREATE)\b|^\s*(?:\/\/|#include|#!|<\/?\w)|\w\(.*\)/;

/** What the clipboard holds, and the language that an editor said it to be. */
export interface Pasted {
  readonly text: string;
  readonly language: string | null;
}

export function isCode({ text, language }: Pasted): boolean {
  const lines = text.split("\n", looksAt).filter((line) => line.trim() !== "");
  if (lines.length < 2) return false;
  return language !== null || lines.filter((line) => codeLine.test(line.slice(0, 300))).length >= lines.length / 2;
}

const address = /^https?:\/\/[^\s()<>"]+$/i;

/**
 * What pasting does, step by step, each of which can be undone: an address over a selection makes a link of it, lines of code become a
 * block. `null`: what the browser does by itself.
 */
export function pasted(field: FieldText, clip: Pasted): readonly Change[] | null {
  const { text, start, end } = field;
  if (fenceAt(text, start)) return null;
  const link = clip.text.trim();
  const selected = text.slice(start, end);
  if (address.test(link) && selected.trim() !== "" && !/[\n[\]]/.test(selected) && !address.test(selected)) {
    const insert = `[${selected}](${link})`;
    return [{ from: start, to: end, insert, start: start + insert.length, end: start + insert.length }];
  }
  const code = clip.text.replace(/\r\n?/g, "\n").replace(/^\n+|\s+$/g, "");
  if (clip.text.includes("```") || !isCode({ ...clip, text: code })) return null;
  const plain: Change = { from: start, to: end, insert: code, start, end: start + code.length };
  const block = fenced(changed(field, plain), clip.language ?? "");
  const behind = block.from + block.insert.length;
  return [plain, { ...block, start: behind, end: behind }];
}
