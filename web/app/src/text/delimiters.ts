import { hold, Token, type Pair } from "./tokens.ts";

const ascii = /[!-/:-@[-`{-~]/;
const punctuation = /[\p{P}\p{S}]/u;

const isBlank = (char: string): boolean => char === "" || char === " " || /\s/.test(char);
// The letters of most texts are told apart much faster without the tables of Unicode.
const isPunctuation = (char: string): boolean => (char < "\x80" ? ascii : punctuation).test(char);

/** A row of one mark, such as `**`, and what it can be by what stands before and behind it; the rules for `*` and `_` are CommonMark's. */
export class Run extends Token {
  readonly char: string;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;

  constructor(plain: string, marks: string, before: string, behind: string) {
    super(plain, marks);
    this.char = marks.charAt(0);
    this.length = marks.length;
    const [isBlankBefore, isBlankBehind] = [isBlank(before), isBlank(behind)];
    if (this.char === "~" || this.char === "|") {
      this.canOpen = marks.length === 2 && !isBlankBehind;
      this.canClose = marks.length === 2 && !isBlankBefore;
      return;
    }
    const [isMarkBefore, isMarkBehind] = [isPunctuation(before), isPunctuation(behind)];
    const left = !isBlankBehind && (!isMarkBehind || isBlankBefore || isMarkBefore);
    const right = !isBlankBefore && (!isMarkBefore || isBlankBehind || isMarkBehind);
    this.canOpen = left && (this.char === "*" || !right || isMarkBefore);
    this.canClose = right && (this.char === "*" || !left || isMarkBehind);
  }
}

/** Finds which rows belong together. What none was found for is not looked for again, which keeps the time linear. */
export function match(runs: readonly Run[]): void {
  const open: { run: Run; index: number }[] = [];
  const searched = new Map<string, number>();
  runs.forEach((closer, index) => {
    while (closer.canClose && closer.text !== "") {
      const key = closer.char + (closer.canOpen ? closer.length % 3 : "");
      const bottom = searched.get(key) ?? -1;
      const at = open.findLastIndex(({ run, index: place }) => place <= bottom || fits(run, closer));
      const found = open[at];
      if (!found || found.index <= bottom) {
        searched.set(key, index - 1);
        break;
      }
      join(found.run, closer);
      open.length = found.run.text === "" ? at : at + 1;
    }
    if (closer.canOpen && closer.text !== "") open.push({ run: closer, index });
  });
}

function fits(opener: Run, closer: Run): boolean {
  if (opener.char !== closer.char) return false;
  const isBoth = opener.canClose || closer.canOpen;
  if ((opener.char !== "*" && opener.char !== "_") || !isBoth) return true;
  return (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

const kinds: Partial<Record<string, Pair["kind"]>> = { "~~": "strike", "||": "spoiler", "**": "strong", __: "strong" };

function join(opener: Run, closer: Run): void {
  const marks = opener.text.slice(0, opener.text.length > 1 && closer.text.length > 1 ? 2 : 1);
  opener.text = opener.text.slice(marks.length);
  closer.text = closer.text.slice(marks.length);
  hold(opener, closer, { kind: kinds[marks] ?? "emphasis", marks: [marks, marks] });
}
