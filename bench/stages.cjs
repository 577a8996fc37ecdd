// See bench/stages. Where the time of a message goes, by the spans that the server tells of it (MessageTrace).
const { writeFileSync } = require('node:fs');
const options = require('./chaos.d/options.cjs');
const { Crowd } = require('./chaos.d/crowd.cjs');
const { Journal } = require('./chaos.d/journal.cjs');
const { quantile } = require('./chaos.d/measure.cjs');
const { makePeople } = require('./chaos.d/people.cjs');
const { table } = require('./chaos.d/table.cjs');
const { sleep } = require('./chaos.d/wait.cjs');
const { key, withServer } = require('./search.d/place.cjs');
const { Collector } = require('./stages.d/otlp.cjs');

options.allow('server', 'data', 'port', 'clients', 'rooms', 'rate', 'seconds', 'warm-up', 'sqlite', 'json', 'no-build');
const clients = options.number('clients', 400), rooms = options.number('rooms', 8), rate = options.number('rate', 100);
const seconds = options.number('seconds', 20), warmUp = options.number('warm-up', 10);
const prefix = 'chat.message.';

/** From where to where, by the spans of a message. */
const stages = {
  'the hub, the limits and the call of the room': ({ call, wait }) => wait.from - call.from,
  "the room's queue, while its batch before is committed": ({ wait }) => wait.to - wait.from,
  "the writer's queue, and deciding": ({ queue }) => queue.to - queue.from,
  'the commit': ({ commit }) => commit.to - commit.from,
  'from the commit to the acknowledgement': ({ commit, call }) => call.to - commit.to,
  "from the commit to the gateway's feed": ({ commit, fanOut }) => fanOut.from - commit.to,
  'handing it to all connections': ({ fanOut }) => fanOut.to - fanOut.from,
  'in all, until it is acknowledged': ({ call }) => call.to - call.from,
  'in all, until it is with all connections': ({ call, fanOut }) => fanOut.to - call.from,
};

function waysOf(spans, from, to) {
  const ways = new Map();
  for (const { trace, name, ...times } of spans) {
    const way = ways.get(trace) ?? {};
    ways.set(trace, way);
    way[name.slice(prefix.length)] = times;
  }
  return [...ways.values()].filter((way) => way.call && way.call.from >= from && way.call.from < to);
}

async function talk(server) {
  const { people, size } = await makePeople({ url: server.url, key }, clients, rooms);
  const journal = new Journal(size, () => {});
  const crowd = new Crowd(server.url, people, journal);
  await crowd.connect();
  crowd.talk((1_000 * people.length) / rate, rooms, size);
  await sleep(warmUp * 1_000);
  const from = Date.now();
  await sleep(seconds * 1_000);
  const to = Date.now();
  crowd.hush();
  await sleep(1_000);
  await crowd.leave();
  return { from, to };
}

(async () => {
  const collector = new Collector();
  const settings = {
    OTEL_EXPORTER_OTLP_ENDPOINT: await collector.listen(prefix), OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf', OTEL_TRACES_SAMPLER: 'always_on',
    OTEL_BSP_MAX_QUEUE_SIZE: '200000', OTEL_BSP_SCHEDULE_DELAY: '500',
    // What others tell would be most of it.
    Chat__Telemetry__Sources__0: 'Chat.Messages',
  };
  const { from, to } = await withServer(settings, talk);
  collector.close();
  const ways = waysOf(collector.spans, from, to);
  const whole = ways.filter((way) => way.wait && way.queue && way.commit && way.fanOut);
  const rows = Object.entries(stages).map(([stage, lengthOf]) => {
    const lengths = whole.map(lengthOf).sort((a, b) => a - b);
    const ms = (share) => Number(quantile(lengths, share).toFixed(2));
    return { stage, p50: ms(0.5), p95: ms(0.95), p99: ms(0.99) };
  });
  console.log(`\n${table(rows)}\nmilliseconds; ${whole.length} messages, ${rate} a second in ${rooms} rooms of ${Math.floor(clients / rooms)}; the clients are on the same machine`);
  if (options.text('json')) writeFileSync(options.text('json'), JSON.stringify({ rows, messages: whole.length }, null, 2));
  if (whole.length < ways.length) console.log(`${ways.length - whole.length} of ${ways.length} messages lack a stage`);
  process.exit(whole.length > 0 && whole.length === ways.length ? 0 : 1);
})().catch((error) => { console.error(String(error.stack ?? error)); process.exit(1); });
