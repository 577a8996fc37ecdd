const narrow = /[ijltfrI.,:;'|!()[\] ]/, wide = /[mwMW%—…]/, capital = /[A-Z]/;

/** How wide a text is at most, in whatever sans-serif font it is drawn: nothing is measured here, and nothing may overlap. */
function widthOf(text, size) {
  return [...text].reduce((sum, sign) => sum + (narrow.test(sign) ? 0.41 : wide.test(sign) ? 0.97 : capital.test(sign) ? 0.73 : 0.64), 0) * size;
}

/** Lines of at most that width, where words are short enough; broken at blanks, and in a list of words also after its commas. */
function wrap(text, size, width) {
  const lines = [];
  for (const part of text.split(/(?<= |,(?=[a-z]))/)) {
    const longer = lines.length > 0 && lines.at(-1) + part;
    if (longer && widthOf(longer.trimEnd(), size) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd());
}

/** 12,345 or 1.2: what is broken off has no more than that many digits in all. */
function figure(value, digitsInAll = 2) {
  if (value === 0) return '0';
  const digits = Math.max(0, Math.min(3, digitsInAll - 1 - Math.floor(Math.log10(Math.abs(value)))));
  return Number(value.toFixed(digits)).toLocaleString('en-US', { maximumFractionDigits: digits });
}

/** 1,000 → 1k, 10,000,000 → 10M. */
function short(value) {
  const [size, unit] = [[1e9, 'G'], [1e6, 'M'], [1e3, 'k']].find(([least]) => value >= least) ?? [1, ''];
  return `${figure(value / size)}${unit}`;
}

module.exports = { widthOf, wrap, figure, short };
