/** Of scripts that put nothing between words. */
const unspaced = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;
const inWord = /[\p{L}\p{N}]/u;

/** Without what makes no difference: case, accents, and how many spaces there are. */
const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ");

/** Whether one of the keywords stands in the text as a word of its own. */
export function holdsKeyword(text: string, keywords: readonly string[]): boolean {
  if (keywords.length === 0) return false;
  const where = folded(text);
  return keywords.some((keyword) => holds(where, folded(keyword).trim()));
}

function holds(text: string, word: string): boolean {
  if (word === "") return false;
  const [first, last] = [[...word].at(0) ?? "", [...word].at(-1) ?? ""];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [[...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "", [...text.slice(at + word.length, at + word.length + 2)].at(0) ?? ""];
    if (isApart(before, first) && isApart(last, after)) return true;
  }
  return false;
}

/** Whether a word can end between these two. */
const isApart = (one: string, next: string): boolean => !inWord.test(one) || !inWord.test(next) || unspaced.test(one) || unspaced.test(next);
