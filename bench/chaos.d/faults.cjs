const { now, sleep, until } = require('./wait.cjs');

const calmFor = 2_000;

/** Waits until every message reaches everybody within a second again; at least as long as a failure needs to show. */
async function calm(journal, most) {
  const begin = now();
  let since = begin;
  await until(most, () => {
    if (journal.lag > 1_000) since = now();
    return now() - since >= calmFor && now() - begin >= 2 * calmFor;
  });
}

/** What is lost comes back only when the others have coped without it. */
const kill = (name) => async (cluster, journal) => {
  await cluster.tell('kill', name);
  await calm(journal, 30_000);
  await cluster.tell('start', name);
};

const restart = (name) => async (cluster) => {
  await cluster.tell('stop', name);
  await cluster.tell('start', name);
};

/** As an upgrade does it: each silo, then each gateway, the next when the one before is ready again. */
const restartAll = async (cluster) => {
  const names = cluster.summary().parts.map(({ name }) => name);
  for (const kind of ['silo', 'gateway']) for (const name of names.filter((one) => one.startsWith(kind))) await restart(name)(cluster);
};

/** The balancer is gone and back at once: everybody is without a connection, and comes back. */
const cutAll = async (cluster) => {
  await cluster.tell('kill', 'haproxy');
  await cluster.tell('start', 'haproxy');
};

const stopDatabase = (ms) => async (cluster) => {
  await cluster.tell('stop', 'postgres');
  await sleep(ms);
  await cluster.tell('start', 'postgres');
};

/** Held still for longer than the others wait: they go on without it, and when it wakes it must not speak for its rooms again. */
const pause = (name, ms) => async (cluster, journal) => {
  await cluster.tell('pause', name);
  await sleep(ms);
  await cluster.tell('resume', name);
  await calm(journal, 20_000);
  // A silo that learns that it was given up ends itself; whoever keeps processes running starts it again.
  if ((await cluster.missing()).includes(name)) await cluster.tell('start', name);
};

/** `target`: what is asked of `measure`: seconds, sends that were refused, or the database's load in times of what it is without a fault. Different parts each, so that none is hit while it is still new. */
const faults = {
  'kill-silo': { run: kill('silo1'), measure: 'settled', target: 10 },
  'kill-gateway': { run: kill('gateway1'), measure: 'settled', target: 5 },
  'restart-silo': { run: restart('silo2'), measure: 'pause', target: 1 },
  'restart-gateway': { run: restart('gateway2'), measure: 'pause', target: 1 },
  'restart-all': { run: restartAll, measure: 'unavailable', target: 0 },
  'cut-all': { run: cutAll, measure: 'database', target: 2 },
  'stop-postgres': { run: stopDatabase(20_000), measure: 'settled', target: 30 },
  'pause-silo': { run: pause('silo3', 20_000), measure: 'settled', target: 30 },
};

module.exports = { faults, calm };
