import { characters, charactersAtMost, countedAtMost } from "./characters.ts";

const toldFrom = 200;

/** Says what is left of a message's length when that is little. */
export function Left({ text }: { text: string }) {
  const count = characters(text);
  const left = charactersAtMost - count;
  if (left >= toldFrom) return null;
  return <p className={left < 0 ? "left over" : "left"} role="status">{count > countedAtMost ? "Far too long" : told(left)}</p>;
}

function told(left: number): string {
  const word = Math.abs(left) === 1 ? "character" : "characters";
  return left < 0 ? `${-left} ${word} too many` : `${left} ${word} left`;
}
