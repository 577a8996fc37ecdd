// Texts of natural length whose words are as frequent as those of a language: the n-th by 1/n.
let state = 7;
function seeded() {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) / 4_294_967_296;
}

const starts = 'b c d f g h j k l m n p r s t v w st tr ch sh pl br'.split(' ');
const middles = 'a e i o u ai ee ou'.split(' ');
const ends = ['', 'n', 'r', 's', 't', 'l', 'm', 'd', 'ng', 'nt', 'st'];
const pick = (list) => list[Math.floor(seeded() * list.length)];

function vocabulary(size) {
  const words = new Set();
  while (words.size < size) {
    // Frequent words are short.
    const syllables = 1 + Math.min(4, Math.floor(-Math.log(1 - seeded()) / 0.9)) + (words.size > 200) + (words.size > 5_000);
    words.add(Array.from({ length: syllables }, () => pick(starts) + pick(middles)).join('') + pick(ends));
  }
  return [...words];
}

/** Answers places of a list, the first most often. */
function zipf(size, flat) {
  const sums = new Float64Array(size);
  for (let i = 0, sum = 0; i < size; i++) sums[i] = sum += 1 / (i + flat);
  return () => {
    const at = seeded() * sums[size - 1];
    let low = 0, high = size - 1;
    while (low < high) { const middle = (low + high) >> 1; if (sums[middle] < at) low = middle + 1; else high = middle; }
    return low;
  };
}

const words = vocabulary(60_000);
const han = Array.from({ length: 3_000 }, (_, i) => String.fromCharCode(0x4e00 + i * 6));
const word = zipf(words.length, 2.7), sign = zipf(han.length, 2.7);
const normal = () => Math.sqrt(-2 * Math.log(1 - seeded())) * Math.cos(2 * Math.PI * seeded());
const length = (median, spread, least) => Math.max(least, Math.floor(Math.exp(Math.log(median) + spread * normal())));

const most = 1_800;

/** One of ten is in a script without spaces. */
function text() {
  if (seeded() < 0.1) return Array.from({ length: length(11, 0.7, 2) }, () => han[sign()]).join('');
  const said = Array.from({ length: length(8, 0.8, 1) }, () => words[word()]).join(' ').slice(0, most);
  return `${said[0].toUpperCase()}${said.slice(1)}${seeded() < 0.03 ? ' https://example.org/' : '.'}`;
}

module.exports = { seeded, pick, zipf, words, han, text };
