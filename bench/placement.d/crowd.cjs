const { numbers: n } = require('./numbers.cjs');

/** How many of the gateways have a reader, on average, when so many are spread by chance. */
const gatewaysWith = (readers, gateways) => gateways * (1 - (1 - 1 / gateways) ** readers);

/** What a message costs the silo of its room, in seconds. */
const costOf = (told) => n.post + told * n.packets * n.packet;

function powers(count, exponent, total) {
  const values = new Float64Array(count);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i] = (i + 1) ** -exponent;
  for (let i = 0; i < count; i++) values[i] *= total / sum;
  return values;
}

/** Grains with what each costs its silo: first the rooms, the busiest first, then the users. */
function crowd({ users, roomsEach, rate, skew, gateways }) {
  // Ten connected members a room on average: direct rooms of one or two, and some that are large.
  const rooms = Math.round((users * roomsEach) / 10);
  const readers = powers(rooms, n.shrink, users * roomsEach), rates = powers(rooms, skew, rate);
  const told = readers.map((count) => gatewaysWith(count, gateways));
  const cores = new Float64Array(rooms + users).fill(n.userCores);
  for (let i = 0; i < rooms; i++) cores[i] = Math.min(1, rates[i] * costOf(told[i]));
  return { rooms, users, gateways, readers, rates, told, cores };
}

module.exports = { crowd, gatewaysWith, costOf };
