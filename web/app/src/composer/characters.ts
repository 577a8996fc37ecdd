export const charactersAtMost = 2_000;

const segmenter = new Intl.Segmenter();

/** Characters as the reader sees them, as the server counts. Short texts cannot reach the limit, so they are not split. */
export function characters(text: string): number {
  const trimmed = text.trim();
  return trimmed.length < charactersAtMost - 200 ? trimmed.length : [...segmenter.segment(trimmed)].length;
}

export const sendable = (text: string): boolean => text.trim() !== "" && characters(text) <= charactersAtMost;
