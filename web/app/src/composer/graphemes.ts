const segmenter = new Intl.Segmenter();
// A step of the browser's segmenter takes time by the length of its whole text.
const atOnce = 500;

/** The characters of a text as the reader sees them, one after the other. */
export function* graphemes(text: string): Generator<string, void> {
  for (let from = 0; from < text.length; ) {
    const found = Array.from(segmenter.segment(text.slice(from, from + atOnce)), ({ segment }) => segment);
    // The last one may go on behind the part.
    if (from + atOnce < text.length && found.length > 1) found.pop();
    yield* found;
    from += found.reduce((length, one) => length + one.length, 0);
  }
}
