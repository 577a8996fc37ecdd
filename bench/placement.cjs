// See bench/placement.
const { writeFileSync } = require('node:fs');
const options = require('./chaos.d/options.cjs');
const { table } = require('./chaos.d/table.cjs');
const { arrivals } = require('./placement.d/arrivals.cjs');
const { Cluster, everything } = require('./placement.d/cluster.cjs');
const { crowd } = require('./placement.d/crowd.cjs');
const { death } = require('./placement.d/death.cjs');
const { list, numbers } = require('./placement.d/numbers.cjs');
const { random } = require('./placement.d/random.cjs');
const { restart } = require('./placement.d/restart.cjs');
const { imbalance, round } = require('./placement.d/spread.cjs');
const { telling } = require('./placement.d/telling.cjs');

options.allow('silos', 'gateways', 'users', 'rooms-each', 'rate', 'skew', 'database-cores', 'seed', 'json');
const silos = options.number('silos', 100), gateways = options.number('gateways', 100), users = options.number('users', 1_000_000);
const roomsEach = options.number('rooms-each', 10), rate = options.number('rate', 3_500), skew = options.number('skew', 1);
const cores = options.number('database-cores', 16), seed = options.number('seed', 1);
if (silos < 2 || silos > 10_000) options.refuse('--silos must be 2 to 10000');

/** All connect, as fast as the gateways take them. */
function started(people, choose) {
  const draw = random(seed), cluster = new Cluster(people, silos, draw);
  cluster.begin(everything(people, draw), users / (gateways * numbers.arrivals), choose && (() => choose(cluster)));
  return cluster;
}

function placed(exponent) {
  const people = crowd({ users, roomsEach, rate, skew: exponent, gateways });
  const row = (how, cluster) => ({ skew: exponent, placed: how, ...imbalance(cluster), 'the busiest room, cores': round(people.cores[0]) });
  const cluster = started(people);
  return { cluster, rows: [row('as configured', cluster), row('by hash alone', started(people, (other) => other.byHash()))] };
}

const say = (title, rows) => console.log(`\n${title}\n${table(rows)}`);
const dying = [1, 5, 10].filter((count) => count < silos);
const { cluster, rows } = placed(skew);
const others = [0.8, 1, 1.2].filter((exponent) => exponent !== skew).map((exponent) => placed(exponent).rows);

const result = {
  numbers: list,
  placed: [rows, ...others].flat(),
  telling: telling(gateways),
  deaths: dying.map((count) => death(cluster, count, cores)),
  restart: restart(cluster, cores),
  arrivals: arrivals({ gateways, users, roomsEach, cores }),
};

console.log(`${silos} silos, ${gateways} gateways, ${users} users connected, ${cluster.people.rooms} rooms, ${rate} messages/s, a database of ${cores} cores\n`);
console.log(table(result.numbers));
say('How the load lies on the silos', result.placed);
say('What a message costs the silo of its room, and a hot room', result.telling);
say('Silos are killed at once', result.deaths);
say('All silos are restarted, one after the other', [result.restart]);
say('Clients come back', result.arrivals);
if (options.text('json')) writeFileSync(options.text('json'), JSON.stringify(result, null, 2));
