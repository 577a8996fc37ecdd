const { han, pick, seeded, words } = require('./texts.cjs');
const { roomOf } = require('./fill.cjs');

const between = (from, to) => words[from + Math.floor(seeded() * (to - from))];
const inside = (word) => { const at = 1 + Math.floor(seeded() * (word.length - 4)); return word.slice(at, at + 3 + Math.floor(seeded() * 2)); };
const few = (from, to) => han[from + Math.floor(seeded() * (to - from))];

/** Each kind: what is asked, by whom. `u0` is in all rooms, `u1` in twenty. */
const kinds = {
  'frequent word': () => ({ query: between(3, 60) }),
  'word of one in 300': () => ({ query: between(200, 400) }),
  'word of one in 3,000': () => ({ query: between(2_000, 4_000) }),
  'rare word': () => ({ query: between(20_000, 60_000) }),
  'word that nobody wrote': () => ({ query: `${between(5_000, 60_000)}zz` }),
  'part of a word': () => ({ query: inside(between(5_000, 60_000)) }),
  'first letters': () => ({ query: between(5_000, 60_000).slice(0, 4) }),
  'one character of Han': () => ({ query: few(0, 3_000) }),
  'two characters of Han': () => ({ query: few(0, 200) + few(0, 200) }),
  'two words': () => ({ query: `${between(20, 300)} ${between(20, 300)}` }),
  phrase: () => ({ query: `"${between(0, 40)} ${between(0, 40)}"` }),
  'word, from a user': () => ({ query: between(20, 400), from: `u${Math.floor(seeded() * 1_000)}` }),
  'word, with a link': () => ({ query: between(20, 400), has: 'link' }),
  'word, of a month': () => ({ query: between(20, 4_000), after: '2026-01-02', before: '2026-01-04' }),
  'word, in a room': (rooms) => ({ query: pick([between(3, 60), between(200, 4_000)]), roomId: roomOf(Math.floor(seeded() * Math.min(rooms, 50))) }),
  'from a user, no word': () => ({ query: '', from: `u${Math.floor(seeded() * 1_000)}` }),
};

module.exports = { kinds };
