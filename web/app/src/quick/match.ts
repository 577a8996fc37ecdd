const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** How well what was typed fits a name: 0 not at all; its beginning best, then that of a word, then a part, then its letters in their order. */
export function fit(query: string, name: string): number {
  const [wanted, given] = [plain(query.trim()), plain(name)];
  if (wanted === "") return 1;
  if (given.startsWith(wanted)) return given === wanted ? 5 : 4;
  if (given.split(/[\s\-_.,]+/).some((word) => word.startsWith(wanted))) return 3;
  if (given.includes(wanted)) return 2;
  let at = 0;
  for (const letter of given) if (letter === wanted[at]) at++;
  return at === wanted.length ? 1 : 0;
}

/** Those that fit, the best first; of equals in the order that they had. */
export function best<T>(query: string, all: readonly T[], name: (one: T) => string, atMost: number): T[] {
  return all
    .map((one) => ({ one, score: fit(query, name(one)) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, atMost)
    .map(({ one }) => one);
}
