// See bench/volume.
const { execFileSync } = require('node:child_process');
const { randomUUID } = require('node:crypto');
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const options = require('./chaos.d/options.cjs');
const { openLink } = require('./chaos.d/link.cjs');
const { quantile } = require('./chaos.d/measure.cjs');
const { table } = require('./chaos.d/table.cjs');
const { now, sleep } = require('./chaos.d/wait.cjs');
const { must } = require('./abuse.d/rest.cjs');
const { roomOf } = require('./search.d/fill.cjs');
const { data, database, timed, token, withServer } = require('./search.d/place.cjs');

options.allow('server', 'data', 'port', 'messages', 'asks', 'json', 'no-build');
const messages = options.number('messages', 10_000_000), asks = options.number('asks', 300);
const each = 10_000, searchable = 20;
const sizes = [{ large: 1_000, rooms: 400, each: 100 }, { large: Math.floor(messages / 5), rooms: Math.floor(messages * 4 / 5 / each), each }];
if (sizes[1].rooms < 400) options.refuse('--messages must be at least 5000000');

const psql = (...words) => execFileSync('psql', ['-h', '127.0.0.1', '-p', options.text('port'), '-U', 'chat', '-v', 'ON_ERROR_STOP=1', '-qtA', ...words], { encoding: 'utf8' }).trim();
const ms = (number) => Number(number.toFixed(1));
const below = (count) => Math.floor(Math.random() * count);
const v0 = token('v0');

/** What is filled need not survive, what is measured must be as durable as ever. */
function fill(size) {
  psql('-d', 'postgres', '-c', 'alter system set fsync = off', '-c', 'select pg_reload_conf()');
  psql('-d', 'chat', ...Object.entries(size).flatMap(([name, value]) => ['-v', `${name}=${value}`]), '-f', path.join(__dirname, 'volume.sql'));
  psql('-d', 'chat', '-c', 'vacuum (analyze, index_cleanup off)');
  psql('-d', 'postgres', '-c', 'alter system reset fsync', '-c', 'select pg_reload_conf()', '-c', 'checkpoint');
}

/** How long each kind of call takes. Rooms other than the large one are mostly such as the server has not seen before. */
async function measure({ large, rooms, each }, server) {
  const link = await openLink(server.url, token('v1'), () => {}, () => {});
  // Another one each time, from the last one on.
  let unopened = rooms;
  const rest = (method, room, of, body) => must(server.url, method, `rooms/${room}${of}`, v0, body);
  const word = () => `word${Math.floor(Math.random() ** 3 * 5_000)}`;
  const kinds = {
    'a room that is opened': () => rest('GET', roomOf(unopened--), ''),
    'the newest page of the large room': () => rest('GET', roomOf(0), '/messages?limit=50'),
    'a page of it, wherever': () => rest('GET', roomOf(0), `/messages?limit=50&before=${100 + below(large - 100)}`),
    'a page of any room, wherever': () => rest('GET', roomOf(1 + below(rooms)), `/messages?limit=50&before=${60 + below(each - 60)}`),
    'catching up 50 messages of the large room': () => link.invoke('Sync', roomOf(0), large - 49),
    'catching up from anywhere in it': () => link.invoke('Sync', roomOf(0), 1 + below(large)),
    'a post to it': () => rest('POST', roomOf(0), '/messages', { clientId: randomUUID(), content: `${word()} ${word()}` }),
    'a search for a word': () => must(server.url, 'GET', `search?query=${word()}`, v0),
  };
  const told = {};
  for (const [kind, ask] of Object.entries(kinds)) {
    const { took } = await timed(asks, ask);
    told[kind] = { p50: ms(quantile(took, 0.5)), p95: ms(quantile(took, 0.95)) };
  }
  await link.stop();
  return told;
}

async function searchableNow() {
  const left = () => Number(database.query(`select coalesce(sum(r.last_seq - coalesce(p.seq, 0)), 0) from rooms r left join search_progress p on p.room_id = r.id where r.id < '${roomOf(searchable + 1)}'`));
  while (left() > 0) await sleep(1_000);
}

/** Bytes of a message in the table of a tutorial's server, with its indexes. */
function tutorial(count) {
  psql('-d', 'chat', '-c', 'create schema tutorial', '-c', `create table tutorial.messages (seq bigserial primary key, id uuid not null default gen_random_uuid(), room_id uuid not null,
    author_id text not null, client_id uuid not null, content text not null, created_at timestamptz not null default now())`,
  '-c', 'create unique index on tutorial.messages (room_id, client_id)', '-c', 'create index on tutorial.messages (room_id, seq)',
  '-c', `insert into tutorial.messages (room_id, author_id, client_id, content)
    select md5(m.room_id)::uuid, m.author_id, m.client_id::uuid, m.content from messages m where m.room_id > '${roomOf(0)}' limit ${count}`);
  return Math.round(Number(database.query("select pg_total_relation_size('tutorial.messages')")) / count);
}

async function all(size) {
  psql('-d', 'postgres', '-c', 'drop database chat', '-c', 'create database chat');
  await withServer({ Chat__Search__Enabled: 'false' }, () => {});
  const began = now();
  fill(size);
  console.log(`filled with ${size.large} and ${size.rooms} x ${size.each} messages in ${Math.round((now() - began) / 1_000)} s`);
  const rows = size.large + size.rooms * size.each, bytes = Math.round(database.bytes('^messages') / rows);
  const told = await withServer({ Chat__Search__Share: '1', Chat__Storage__QueryTimeout: '00:00:30' }, async (server) => {
    await searchableNow();
    return measure(size, server);
  });
  return { rows, bytes, told };
}

(async () => {
  mkdirSync(data, { recursive: true });
  const [few, many] = [await all(sizes[0]), await all(sizes[1])];
  const rows = Object.keys(many.told).map((kind) => ({ kind, 'few: p50': few.told[kind].p50, 'few: p95': few.told[kind].p95, 'many: p50': many.told[kind].p50, 'many: p95': many.told[kind].p95 }));
  const peer = tutorial(Math.min(1_000_000, messages));
  console.log(`\n${few.rows} and ${many.rows} messages, milliseconds; load ${readFileSync('/proc/loadavg', 'utf8').split(' ')[0]}\n${table(rows)}`);
  console.log(`bytes of a message with its indexes: ${many.bytes}; in the table of a tutorial's server: ${peer}; the database: ${Math.round(Number(database.query("select pg_database_size('chat')")) / 1e9)} GB`);
  if (options.text('json')) writeFileSync(options.text('json'), JSON.stringify({ few, many, peer }, null, 2));
})().catch((error) => { console.error(String(error.stack ?? error)); process.exit(1); });
