// See bench/latency. How long a message takes from its sender to everybody in its room, and to its acknowledgement.
const { writeFileSync } = require('node:fs');
const options = require('./chaos.d/options.cjs');
const { Cluster } = require('./chaos.d/cluster.cjs');
const { Crowd } = require('./chaos.d/crowd.cjs');
const { Journal } = require('./chaos.d/journal.cjs');
const { makePeople } = require('./chaos.d/people.cjs');
const { processorTimes, shares } = require('./chaos.d/processors.cjs');
const { quantile } = require('./chaos.d/measure.cjs');
const { settle } = require('./chaos.d/verdict.cjs');
const { table } = require('./chaos.d/table.cjs');
const { now, sleep } = require('./chaos.d/wait.cjs');

options.allow('data', 'clients', 'rooms', 'rate', 'seconds', 'warm-up', 'json', 'no-build', 'keep');
const clients = options.number('clients', 200), rooms = options.number('rooms', 40), rate = options.number('rate', 200);
const seconds = options.number('seconds', 30), warmUp = options.number('warm-up', 20);

async function run(cluster) {
  const { people, size } = await makePeople(cluster, clients, rooms);
  const ways = [];
  let from = Infinity, to = Infinity;
  const counts = (message) => message.sentAt >= from && message.sentAt < to;
  const journal = new Journal(size, (message, at) => { if (counts(message)) ways.push(at - message.sentAt); });
  const crowd = new Crowd(cluster.url, people, journal);
  await crowd.connect();
  const sessions = await cluster.sessions();
  crowd.talk((1_000 * people.length) / rate, rooms, size);
  await sleep(warmUp * 1_000);
  const before = processorTimes();
  from = now();
  await sleep(seconds * 1_000);
  to = now();
  const after = processorTimes();
  crowd.hush();
  await settle(crowd, journal);
  await crowd.leave();
  const messages = [...journal.messages.values()].filter(counts);
  const acks = messages.map(({ sentAt, ackedAt }) => ackedAt - sentAt).sort((a, b) => a - b);
  ways.sort((a, b) => a - b);
  const ms = (sorted, share) => Number(quantile(sorted, share).toFixed(1));
  return {
    row: {
      messages: messages.length, deliveries: ways.length, 'delivery p50': ms(ways, 0.5), 'p95': ms(ways, 0.95), 'p99': ms(ways, 0.99), 'most': ms(ways, 1),
      'ack p50': ms(acks, 0.5), 'ack p99': ms(acks, 0.99), connections: Object.values(sessions).join(' + '),
      ...shares(before, after),
    },
    violations: journal.violations,
  };
}

(async () => {
  const cluster = await Cluster.start(options.text('data'), !options.flag('no-build'));
  let row, violations;
  try {
    ({ row, violations } = await run(cluster));
  } finally {
    await cluster.stop();
  }
  console.log(`\n${table([row])}\nmilliseconds; ${rate} messages/s over ${rooms} rooms for ${seconds} s, clients, cluster and database on one machine`);
  for (const text of violations.slice(0, 20)) console.log(`violation: ${text}`);
  if (options.text('json')) writeFileSync(options.text('json'), JSON.stringify({ row, violations }, null, 2));
  process.exit(violations.length === 0 ? 0 : 1);
})().catch((error) => { console.error(String(error.stack ?? error)); process.exit(1); });
