// See bench/abuse. One attack after the other against one server, while honest people talk.
const { fork } = require('node:child_process');
const { randomBytes } = require('node:crypto');
const { writeFileSync } = require('node:fs');
const options = require('./chaos.d/options.cjs');
const { startServer, memoryOf } = require('./chaos.d/server.cjs');
const { table } = require('./chaos.d/table.cjs');
const { now, sleep } = require('./chaos.d/wait.cjs');
const { Honest } = require('./abuse.d/honest.cjs');
const { attacks } = require('./abuse.d/attacks.cjs');

options.allow('server', 'data', 'seconds', 'people', 'attacks', 'json');
const seconds = options.number('seconds', 10), people = options.number('people', 50);
const names = options.list('attacks', Object.keys(attacks).join());
for (const name of names) if (!attacks[name]) options.refuse(`there is no attack '${name}'; there are ${Object.keys(attacks)}`);

/** What the honest people may notice: a p99 of at most three times as before, and never above this, in milliseconds. */
const worst = 250;
const times = 3;

function attacker(name, told) {
  const child = fork(require.resolve('./abuse.d/attacker.cjs'), [name]);
  const heard = () => new Promise((resolve, reject) => {
    child.once('message', (message) => (message.error ? reject(new Error(`${name}: ${message.error}`)) : resolve(message)));
    child.once('exit', (code) => { if (code !== 0) reject(new Error(`${name} ended with ${code}`)); });
  });
  child.send(told);
  return { ready: heard(), begin: () => { const done = heard(); child.send('begin'); return done; } };
}

/** The greatest memory while the work goes on. */
async function peakDuring(server, work) {
  let peak = memoryOf(server), going = true;
  const watch = (async () => { while (going) { peak = Math.max(peak, memoryOf(server)); await sleep(200); } })();
  try {
    return { ...(await work), peak };
  } finally {
    going = false;
    await watch;
  }
}

async function inflict(server, honest, key, name) {
  const child = attacker(name, { url: server.url, key, seconds });
  await child.ready;
  await sleep(1_000);
  const quiet = now();
  const before = memoryOf(server);
  await sleep(8_000);
  const from = now();
  const { answers, notes, peak } = await peakDuring(server, child.begin());
  const to = now();
  await sleep(5_000);
  const [calm, during] = [honest.between(quiet, from), honest.between(from, to)];
  const isWell = during.p99 <= worst && during.p99 <= times * calm.p99 && during.failed === 0;
  return {
    attack: name, 'p50 before': calm.p50, 'p50 during': during.p50, 'p99 before': calm.p99, 'p99 during': during.p99, failed: during.failed,
    'MB before': before, 'MB peak': peak, 'MB after': memoryOf(server),
    answers: [...Object.entries(answers).map(([code, count]) => `${count} ${code}`), ...Object.entries(notes).map(([note, value]) => `${note} ${value}`)].join(', '),
    goal: isWell ? 'met' : 'MISSED',
  };
}

(async () => {
  const key = randomBytes(32).toString('hex');
  const server = await startServer(options.text('server'), options.text('data'), { Chat__Auth__SigningKey: key });
  const rows = [];
  try {
    const honest = await Honest.gather(server.url, key, people);
    // A server that has just started still compiles what it does most.
    await sleep(15_000);
    for (const name of names) {
      rows.push(await inflict(server, honest, key, name));
      console.log(`${name}: ${rows.at(-1).goal}`);
    }
    await honest.leave();
  } finally {
    server.child.kill('SIGTERM');
    await server.exited;
  }
  console.log(`\n${table(rows)}`);
  if (options.text('json')) writeFileSync(options.text('json'), JSON.stringify(rows, null, 2));
  const missed = rows.filter(({ goal }) => goal !== 'met').length;
  console.log(missed === 0 ? 'abuse: well' : `abuse: ${missed} goals missed`);
  process.exit(missed === 0 ? 0 : 1);
})().catch((error) => { console.error(String(error.stack ?? error)); process.exit(1); });
