import { Fragment } from "react";

const before = 60;

/** The text with what was found in it marked; `highlights`: where each begins and how long it is, in UTF-16 units. A long text begins near the first. */
export function Highlighted({ text, highlights }: { text: string; highlights: readonly (readonly number[])[] }) {
  const first = highlights[0]?.[0] ?? 0;
  const from = first > 2 * before ? text.indexOf(" ", first - before) + 1 : 0;
  const pieces = highlights.flatMap(([start = 0, length = 0], index) => {
    const [previous = 0, previousLength = 0] = highlights[index - 1] ?? [from, 0];
    return start < from ? [] : [{ plain: text.slice(Math.max(from, previous + previousLength), start), found: text.slice(start, start + length), start }];
  });
  const [lastStart = from, lastLength = 0] = highlights.at(-1) ?? [];
  return (
    <p className="found-text" dir="auto">
      {from > 0 && "…"}
      {pieces.map(({ plain, found, start }) => <Fragment key={start}>{plain}<mark>{found}</mark></Fragment>)}
      {text.slice(lastStart + lastLength)}
    </p>
  );
}
