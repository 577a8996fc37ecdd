const { numbers: n } = require('./numbers.cjs');
const { shuffle } = require('./random.cjs');
const { imbalance, round } = require('./spread.cjs');

/** All silos restarted, one after the other: each moves its grains to the others in turn, and comes back empty. */
function restart(cluster, cores) {
  const { people } = cluster, after = cluster.copy(), all = [...cluster.alive];
  const fits = Math.floor((n.patience * n.handOver) / n.move);
  const tally = { moved: 0, ended: 0, statements: 0, seconds: 0, most: 0 };
  for (const silo of all) {
    const leaving = after.lose([silo]), rooms = leaving.findLastIndex((grain) => grain < people.rooms) + 1;
    // Rooms go first.
    shuffle(leaving.subarray(0, rooms), cluster.draw);
    const moving = leaving.subarray(0, fits);
    moving.forEach((grain, i) => after.put(grain, after.alive[(i + 1) % after.alive.length]));
    after.begin(leaving.subarray(fits), n.scoresEvery);
    const statements = rooms * n.roomStatements + (leaving.length - rooms) * n.userStatements;
    tally.moved += moving.length;
    tally.ended += leaving.length - moving.length;
    tally.statements += statements;
    tally.seconds += Math.max((moving.length * n.move) / n.handOver, (statements * n.statement) / cores);
    tally.most = Math.max(tally.most, leaving.length);
    after.alive.push(silo);
  }
  const { 'max : mean': count, 'max : mean of cores': load } = imbalance(after);
  return {
    'handed over': tally.moved, 'not in time': tally.ended, 'each grain, times': round((tally.moved + tally.ended) / people.cores.length),
    'most on one silo': tally.most, 'slowest hand-over, s': round(Math.min(n.patience, (tally.most * n.move) / n.handOver), 1),
    'all, minutes': round(tally.seconds / 60, 1), statements: tally.statements, 'max : mean': count, 'max : mean of cores': load,
    'on the last one': after.count[all.at(-1)],
  };
}

module.exports = { restart };
