export interface Emoji {
  readonly char: string;
  readonly label: string;
  /** What stands between colons, without them; the first is the usual one. */
  readonly codes: readonly string[];
  readonly words: readonly string[];
  /** With the lightest skin; empty where it has none, `+` where the tone stands at its end. */
  readonly skin: string;
}
