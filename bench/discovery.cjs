// See bench/discovery.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const options = require('./chaos.d/options.cjs');
const { quantile } = require('./chaos.d/measure.cjs');
const { table } = require('./chaos.d/table.cjs');
const { must } = require('./abuse.d/rest.cjs');
const { load, roomOf } = require('./search.d/fill.cjs');
const { data, database, timed, token, withServer } = require('./search.d/place.cjs');
const { pick, words, zipf } = require('./search.d/texts.cjs');

options.allow('server', 'data', 'port', 'rooms', 'asks', 'sqlite', 'json', 'no-build');
const count = options.number('rooms', 100_000), asks = options.number('asks', 100);
const at = '2026-01-01T00:00:00.000000Z';

/** Three words and a number; the n-th word by 1/n. */
const word = zipf(words.length, 2.7);
const nameOf = (i) => `${words[word()]} ${words[word()]} ${words[word()]} ${i}`;

/** Each with one member and one message; every hundredth with the reader. */
function* rooms() {
  for (let i = 0; i < count; i++) {
    const name = nameOf(i);
    yield [roomOf(i), 0, name, name.toLowerCase(), 'About it', 'u0', at, i % 100 === 0 ? 2 : 1, 2, 1, 1];
  }
}

function* members() {
  for (let i = 0; i < count; i++) {
    yield [roomOf(i), 'u0', 3, at, 1, 1];
    if (i % 100 === 0) yield [roomOf(i), 'u1', 0, at, 1, 0];
  }
}

function* messages() {
  for (let i = 0; i < count; i++) yield [roomOf(i), 1, 2, 'u0', 'c', 0, 'hello', at];
}

function* users() {
  for (let i = 0; i < 2; i++) yield [`u${i}`, `u${i}`, `U ${i}`, `u ${i}`, 0, 'x', at];
}

const kinds = {
  'no word': () => '',
  'a frequent word': () => words[Math.floor(Math.random() * 5)],
  'a word of one room in 300': () => words[90 + Math.floor(Math.random() * 20)],
  'a rare word': () => words[20_000 + Math.floor(Math.random() * 20_000)],
  'a word of no room': () => `${pick(words)}xqz`,
  'part of a word': () => words[Math.floor(Math.random() * 2_000)].slice(1, 4),
  'two letters': () => words[Math.floor(Math.random() * 2_000)].slice(0, 2),
  'a whole name': () => `${pick(words)} ${pick(words)}`,
};

async function find(server) {
  const rows = [];
  for (const [kind, query] of Object.entries(kinds)) {
    const { took, answers } = await timed(asks, () => must(server.url, 'GET', `rooms?${new URLSearchParams({ query: query() })}`, token('u1')));
    const found = answers.reduce((sum, page) => sum + page.rooms.length, 0);
    const ms = (q) => Number(quantile(took, q).toFixed(1));
    rows.push({ kind, p50: ms(0.5), p95: ms(0.95), most: Number(took.at(-1).toFixed(1)), 'rooms a page': Number((found / asks).toFixed(1)) });
  }
  return rows;
}

(async () => {
  mkdirSync(data, { recursive: true });
  await withServer({}, () => {});
  await load(database, data, { users: users(), rooms: rooms(), room_members: members(), messages: messages() });
  database.counted();
  const result = await withServer({}, find);
  console.log(`\nfinding among ${count} rooms, milliseconds; load ${readFileSync('/proc/loadavg', 'utf8').split(' ')[0]}\n${table(result)}`);
  if (options.text('json')) writeFileSync(options.text('json'), JSON.stringify(result, null, 2));
})().catch((error) => { console.error(String(error.stack ?? error)); process.exit(1); });
