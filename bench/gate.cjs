// See bench/gate.
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { table } = require('./chaos.d/table.cjs');
const { median } = require('./plot.d/scales.cjs');

const [file, peer, ...flags] = process.argv.slice(2);
const recorded = join(__dirname, 'gate.json');
const tolerated = 1.15;

/** What is compared; `more` where more is better. Percentiles above the half vary too much from run to run. */
const figures = [
  { work: 'W1', name: 'cpuPer1kMsg', text: 'rooms: processor time of a message' },
  { work: 'W1', name: 'delP50', text: 'rooms: delivery p50' },
  { work: 'W3', name: 'cpuPer1kMsg', text: 'pairs: processor time of a message' },
  { work: 'W3', name: 'ackedPerSec', text: 'pairs: acknowledged messages a second', more: true },
];
const faults = ['lost', 'dup', 'misrouted', 'outOfOrder', 'divergentReceivers', 'unacked', 'ackErrors', 'disconnects'];

const rows = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const of = (server, work) => rows.filter((row) => row.server === server && row.work === work);

function wrong() {
  const found = rows.filter((row) => row.error).map((row) => `${row.server} ${row.work}: ${row.error}`);
  for (const row of [...of('chat', 'W1'), ...of('chat', 'W3')]) {
    for (const fault of faults) if (row[fault]) found.push(`${row.work}: ${fault} ${row[fault]}`);
  }
  for (const row of of('chat', 'CHECK')) if (row.acked !== row.stored) found.push(`${row.load}: ${row.acked} acknowledged, ${row.stored} stored`);
  return found;
}

function ratio({ work, name }) {
  const [ours, theirs] = ['chat', peer].map((server) => of(server, work).map((row) => row[name]));
  if (ours.length === 0 || theirs.length === 0) throw new Error(`${work} was not measured of both servers`);
  return Number((median(ours) / median(theirs)).toFixed(3));
}

const found = wrong();
const now = Object.fromEntries(figures.map((figure) => [`${figure.work}.${figure.name}`, ratio(figure)]));
if (flags.includes('--record')) {
  writeFileSync(recorded, `${JSON.stringify({ peer, ratios: now }, null, 2)}\n`);
  console.log(`written: ${recorded}`);
}
const before = JSON.parse(readFileSync(recorded, 'utf8'));
if (before.peer !== peer) throw new Error(`recorded beside ${before.peer}, not ${peer}`);
console.log(table(figures.map((figure) => {
  const key = `${figure.work}.${figure.name}`;
  const worse = figure.more ? before.ratios[key] / now[key] : now[key] / before.ratios[key];
  if (worse > tolerated) found.push(`${figure.text}: ${now[key]}, recorded ${before.ratios[key]}`);
  return { figure: figure.text, recorded: before.ratios[key], now: now[key], verdict: worse > tolerated ? 'worse' : 'well' };
})));
for (const one of found) console.log(`not well: ${one}`);
process.exitCode = found.length === 0 ? 0 : 1;
