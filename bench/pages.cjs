// See bench/pages.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const options = require('./chaos.d/options.cjs');
const { quantile } = require('./chaos.d/measure.cjs');
const { table } = require('./chaos.d/table.cjs');
const { now } = require('./chaos.d/wait.cjs');
const { must } = require('./abuse.d/rest.cjs');
const { load, roomOf } = require('./search.d/fill.cjs');
const { data, database, timed, token, withServer } = require('./search.d/place.cjs');
const { text } = require('./search.d/texts.cjs');

options.allow('server', 'data', 'port', 'messages', 'asks', 'sqlite', 'json', 'no-build');
const asks = options.number('asks', 300);
const rooms = [{ name: 'small', id: roomOf(0), messages: 1_000 }, { name: 'large', id: roomOf(1), messages: options.number('messages', 1_000_000) }];
const at = '2026-01-01T00:00:00.000000Z';

const settings = { Chat__Search__Enabled: 'false' };

const tables = {
  users: [['u0', 'u0', 'U 0', 'u 0', 0, 'x', at]],
  rooms: rooms.map(({ id, name, messages }) => [id, 1, name, name, 'x', 'u0', at, 1, messages + 1, messages, messages]),
  room_members: rooms.map(({ id, messages }) => [id, 'u0', 3, at, 1, messages]),
  messages: said(),
};

function* said() {
  for (const { id, messages } of rooms) for (let seq = 1; seq <= messages; seq++) yield [id, seq, seq + 1, 'u0', `c-${seq}`, 0, text(), at];
}

const somewhere = ({ messages }) => 100 + Math.floor(Math.random() * (messages - 200));

/** What is asked of a room; the first of each opens it. */
const kinds = {
  'the newest page': () => 'messages?limit=50',
  'a page before': (room) => `messages?limit=50&before=${somewhere(room)}`,
  'a page after': (room) => `messages?limit=50&after=${somewhere(room)}`,
  'a page around': (room) => `messages?limit=50&around=${somewhere(room)}`,
  'the summary': () => '',
};

async function read(server) {
  const told = [];
  for (const [kind, path] of Object.entries(kinds)) {
    for (const room of rooms) {
      const { took } = await timed(asks, () => must(server.url, 'GET', `rooms/${room.id}/${path(room)}`.replace(/\/$/, ''), token('u0')));
      const ms = (number) => Number(number.toFixed(1));
      told.push({ kind, 'messages in the room': room.messages, p50: ms(quantile(took, 0.5)), p95: ms(quantile(took, 0.95)), most: ms(took.at(-1)) });
    }
  }
  return told;
}

/** From a server that knows nothing of the room to its first page. */
async function opening(room) {
  return withServer(settings, async (server) => {
    // What every first call costs is not this room's.
    await must(server.url, 'GET', `rooms/${roomOf(0)}/messages?limit=50`, token('u0'));
    const began = now();
    await must(server.url, 'GET', `rooms/${room.id}`, token('u0'));
    return Number((now() - began).toFixed(1));
  });
}

(async () => {
  mkdirSync(data, { recursive: true });
  await withServer(settings, () => {});
  await load(database, data, tables);
  database.counted();
  const pages = await withServer(settings, read);
  const opened = await opening(rooms[1]);
  console.log(`\nmilliseconds; load ${readFileSync('/proc/loadavg', 'utf8').split(' ')[0]}\n${table(pages)}\nactivation of the large room: ${opened}`);
  if (options.text('json')) writeFileSync(options.text('json'), JSON.stringify({ pages, opened }, null, 2));
})().catch((error) => { console.error(String(error.stack ?? error)); process.exit(1); });
