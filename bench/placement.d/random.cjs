/** Numbers from 0 to below 1 that look drawn by chance; the same after the same seed. Xorshift. */
function random(seed) {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}

/** Puts the items into an order of chance. */
function shuffle(items, draw) {
  for (let left = items.length; left > 1; left--) {
    const at = Math.floor(draw() * left);
    [items[left - 1], items[at]] = [items[at], items[left - 1]];
  }
  return items;
}

module.exports = { random, shuffle };
