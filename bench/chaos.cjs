// See bench/chaos. Clients talk all the time while parts of the cluster are taken away; at the end clients, acknowledgements and database
// must agree to the message.
const { writeFileSync } = require('node:fs');
const options = require('./chaos.d/options.cjs');
const { Cluster } = require('./chaos.d/cluster.cjs');
const { Crowd } = require('./chaos.d/crowd.cjs');
const { Journal } = require('./chaos.d/journal.cjs');
const { DatabaseLoad } = require('./chaos.d/load.cjs');
const { faults, calm } = require('./chaos.d/faults.cjs');
const { makePeople } = require('./chaos.d/people.cjs');
const { measure, slowest } = require('./chaos.d/measure.cjs');
const { settle, compare } = require('./chaos.d/verdict.cjs');
const { processorTimes, shares } = require('./chaos.d/processors.cjs');
const { table } = require('./chaos.d/table.cjs');
const { now, sleep } = require('./chaos.d/wait.cjs');

options.allow('data', 'clients', 'rooms', 'rate', 'seconds', 'faults', 'pause', 'json', 'no-build', 'keep');
const settings = {
  clients: options.number('clients', 200),
  rooms: options.number('rooms', 40),
  rate: options.number('rate', 1),
  seconds: options.number('seconds', 240),
  faults: options.list('faults', 'kill-silo,kill-gateway,restart-silo,restart-gateway,cut-all,stop-postgres'),
};
if (options.flag('pause')) settings.faults.push('pause-silo');
for (const name of settings.faults) if (!faults[name]) options.refuse(`there is no fault '${name}'; there are ${Object.keys(faults)}`);
const warmUp = 15_000;

async function inflict(cluster, journal, name) {
  const fault = { name, from: now(), processors: processorTimes() };
  console.log(`${((fault.from - began) / 1_000).toFixed(0).padStart(4)} s  ${name}`);
  try {
    await faults[name].run(cluster, journal);
  } catch (error) {
    journal.violation(`${name}: ${error.message}`);
  }
  fault.until = now();
  await calm(journal, 60_000);
  for (const part of await cluster.missing()) {
    journal.violation(`${name}: ${part} ended by itself`);
    await cluster.tell('start', part);
  }
  return fault;
}

/** With one digit; null where it is not known. */
const inTimes = (much, usual) => (Number.isFinite(much / usual) ? Math.round((10 * much) / usual) / 10 : null);

let began;
async function load(cluster, journal, crowd, size) {
  crowd.talk(1_000 / settings.rate, settings.rooms, size);
  began = now();
  const database = new DatabaseLoad();
  const watched = database.watch(cluster);
  const processors = processorTimes();
  await sleep(warmUp);
  const slot = (settings.seconds * 1_000 - warmUp) / settings.faults.length;
  const done = [{ name: '(none)', from: began + 5_000, processors }];
  for (const [index, name] of settings.faults.entries()) {
    done.push(await inflict(cluster, journal, name));
    await sleep(began + warmUp + slot * (index + 1) - now());
  }
  await sleep(began + settings.seconds * 1_000 - now());
  crowd.hush();
  database.stop();
  await watched;
  const end = { from: now(), processors: processorTimes() };
  const interval = 1_000 / settings.rate / size;
  const usual = database.between(done[0].from, done[1]?.from ?? end.from).mean;
  const parts = done.map(({ name, from, processors }, index) => () => {
    const next = done[index + 1] ?? end;
    const row = { fault: name, at: Math.round((from - began) / 1_000), ...measure(journal, from, next.from, interval), database: inTimes(database.between(from, next.from).most, usual), ...shares(processors, next.processors) };
    return { row, slowest: slowest(journal, from, next.from) };
  });
  return { parts, course: courseOf(journal, done.slice(1), end.from) };
}

/** Deliveries in each second since the beginning, and in which of them something was away: what bench/plot draws. */
function courseOf(journal, inflicted, end) {
  const second = (at) => Math.round((at - began) / 100) / 10;
  return {
    deliveries: journal.eachSecond('deliveries', began, end),
    faults: inflicted.map(({ name, from, until }) => ({ name, from: second(from), until: second(until) })),
  };
}

function judged(row) {
  const { measure: name, target } = faults[row.fault] ?? {};
  return { ...row, target: name ? `${name} <= ${target}: ${row[name] <= target ? 'met' : 'MISSED'}` : '' };
}

async function main(cluster) {
  const { people, size } = await makePeople(cluster, settings.clients, settings.rooms);
  const journal = new Journal(size, () => journal.count('deliveries'));
  const crowd = new Crowd(cluster.url, people, journal);
  await crowd.connect();
  console.log(`${people.length} clients in ${settings.rooms} rooms, connections ${JSON.stringify(await cluster.sessions())}`);
  const { parts, course } = await load(cluster, journal, crowd, size);
  await settle(crowd, journal);
  const totals = await compare(crowd, journal, cluster.database);
  await crowd.leave();
  const seen = parts.map((part) => part());
  return {
    settings,
    totals: { sent: journal.messages.size, ...totals },
    faults: seen.map(({ row }) => judged(row)),
    course,
    slowest: Object.fromEntries(seen.map(({ row, slowest: some }) => [row.fault, some])),
    reasons: journal.reasons,
    violations: journal.violations,
  };
}

function report({ totals, faults: rows, reasons, violations }) {
  console.log(`\n${table(rows)}\n\nsent ${totals.sent}, acknowledged ${totals.acknowledged}, stored ${totals.stored}`);
  for (const { reason, times } of reasons.slice(0, 12)) console.log(`${String(times).padStart(6)} x ${reason}`);
  for (const text of violations.slice(0, 40)) console.log(`violation: ${text}`);
  console.log(violations.length === 0 ? 'chaos: well' : `chaos: ${violations.length} violations`);
}

(async () => {
  const cluster = await Cluster.start(options.text('data'), !options.flag('no-build'));
  let result;
  try {
    result = await main(cluster);
  } finally {
    if ((await cluster.stop()) !== 0) result?.violations.push('the cluster did not end in order');
  }
  report(result);
  if (options.text('json')) writeFileSync(options.text('json'), JSON.stringify(result, null, 2));
  process.exit(result.violations.length === 0 ? 0 : 1);
})().catch((error) => { console.error(String(error.stack ?? error)); process.exit(1); });
