import { useEmoji } from "../emoji/use-emoji.ts";

/** `:tada:` once it is known which one that is; until then, and where it is none, as it was written. */
export function EmojiName({ name }: { name: string }) {
  const emoji = useEmoji()?.named(name);
  return emoji ? <span role="img" aria-label={emoji.label} title={`:${name}:`}>{emoji.char}</span> : `:${name}:`;
}
