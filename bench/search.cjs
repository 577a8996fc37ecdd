// See bench/search.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const options = require('./chaos.d/options.cjs');
const { ticks } = require('./chaos.d/load.cjs');
const { quantile } = require('./chaos.d/measure.cjs');
const { table } = require('./chaos.d/table.cjs');
const { now, sleep } = require('./chaos.d/wait.cjs');
const { must } = require('./abuse.d/rest.cjs');
const { fill } = require('./search.d/fill.cjs');
const { data, database, postgres, token, withServer } = require('./search.d/place.cjs');
const { kinds } = require('./search.d/questions.cjs');
const { sending } = require('./search.d/sending.cjs');

options.allow('server', 'data', 'port', 'pid', 'messages', 'rooms', 'asks', 'seconds', 'rounds', 'sqlite', 'json', 'no-build');
const count = options.number('messages', 200_000), rooms = options.number('rooms', 2_000), asks = options.number('asks', 60);
if (rooms < 100) options.refuse('--rooms must be at least 100');
const seconds = options.number('seconds', 10), rounds = Number(options.text('rounds', '3'));
const hundredths = (number) => Number(number.toFixed(2));

// A search may take what it takes here.
const patient = { Chat__Storage__QueryTimeout: '00:00:30' };

/** Of the server and, apart from it, the database. Milliseconds. */
const processor = (server) => ({ server: ticks(server.child.pid) * 10, database: postgres ? ticks(Number(options.text('pid'))) * 10 : 0 });

async function index(server) {
  const began = now(), before = processor(server);
  const left = () => Number(database.query('select coalesce(sum(r.last_seq - coalesce(p.seq, 0)), 0) from rooms r left join search_progress p on p.room_id = r.id'));
  while (left() > 0) await sleep(2_000);
  const after = processor(server);
  return {
    'messages/s': Math.round(count / ((now() - began) / 1_000)),
    'server, ms a message': hundredths((after.server - before.server) / count),
    'database, ms a message': hundredths((after.database - before.database) / count),
    'bytes a message': Math.round(database.bytes('^search_') / count),
    'of the message itself': Math.round(database.bytes('^messages') / count),
  };
}

async function search(server) {
  const rows = [];
  for (const [kind, ask] of Object.entries(kinds)) {
    for (const user of ['u0', 'u1']) {
      const took = [];
      let hits = 0, before;
      for (let i = 0; i < asks + 5; i++) {
        // The first ones prepare the statements.
        if (i === 5) before = processor(server);
        const words = new URLSearchParams(ask(rooms));
        const began = now();
        const page = await must(server.url, 'GET', `search?${words}`, token(words.has('roomId') ? 'u0' : user));
        if (i >= 5) { took.push(now() - began); hits += page.hits.length; }
      }
      took.sort((a, b) => a - b);
      const after = processor(server);
      rows.push({ kind, rooms: user === 'u0' ? rooms : 20, p50: hundredths(quantile(took, 0.5)), p95: hundredths(quantile(took, 0.95)), most: hundredths(took.at(-1)), 'processor: server': hundredths((after.server - before.server) / asks), database: hundredths((after.database - before.database) / asks), 'hits a page': hundredths(hits / asks) });
    }
  }
  return rows;
}

async function posting() {
  const rows = [];
  for (let round = 0; round < rounds * 2; round++) {
    // In turn, so that what else the machine does meets both.
    const indexed = round % 4 === 1 || round % 4 === 2;
    rows.push(await withServer({ ...patient, Chat__Search__Enabled: String(indexed) }, async (server) => {
      const before = processor(server);
      const { rate, took } = await sending(server.url, token, seconds, round);
      const after = processor(server);
      const sent = rate * (seconds + 3);
      return { indexed: indexed ? 'yes' : 'no', 'messages/s': Math.round(rate), p50: hundredths(quantile(took, 0.5)), p99: hundredths(quantile(took, 0.99)), 'server, ms a message': hundredths((after.server - before.server) / sent), 'database, ms a message': hundredths((after.database - before.database) / sent) };
    }));
  }
  return rows;
}

const busy = () => readFileSync('/proc/loadavg', 'utf8').split(' ')[0];

(async () => {
  mkdirSync(data, { recursive: true });
  await withServer(patient, () => {});
  await fill(database, data, count, rooms);
  database.counted();
  console.log(`${count} messages in ${rooms} rooms; load ${busy()}`);
  const result = await withServer({ ...patient, Chat__Search__Share: '1' }, async (server) => {
    const indexing = await index(server);
    console.log(`\nindexing what is there\n${table([indexing])}`);
    database.counted();
    return { indexing, searches: await search(server) };
  });
  console.log(`\nsearches, milliseconds; load ${busy()}\n${table(result.searches)}`);
  if (rounds > 0) {
    result.posting = await posting();
    console.log(`\nposting, ${seconds} s each, milliseconds; load ${busy()}\n${table(result.posting)}`);
  }
  if (options.text('json')) writeFileSync(options.text('json'), JSON.stringify(result, null, 2));
})().catch((error) => { console.error(String(error.stack ?? error)); process.exit(1); });
