const { numbers: n } = require('./numbers.cjs');
const { shuffle } = require('./random.cjs');

const nowhere = -1;

/** Which grain is on which silo. */
class Cluster {
  constructor(people, silos, draw) {
    Object.assign(this, { people, draw, where: new Int16Array(people.cores.length).fill(nowhere), count: new Int32Array(silos), load: new Float64Array(silos) });
    this.alive = Array.from({ length: silos }, (_, silo) => silo);
    this.scores = new Float64Array(silos);
    this.best = 0;
  }

  copy() {
    const other = new Cluster(this.people, this.count.length, this.draw);
    for (const name of ['where', 'count', 'load', 'scores']) other[name].set(this[name]);
    return Object.assign(other, { alive: [...this.alive], best: this.best });
  }

  put(grain, silo) {
    this.where[grain] = silo;
    this.count[silo]++;
    this.load[silo] += this.people.cores[grain];
  }

  take(grain) {
    const silo = this.where[grain];
    this.where[grain] = nowhere;
    this.count[silo]--;
    this.load[silo] -= this.people.cores[grain];
  }

  /** What silos tell each other of themselves. */
  publish() {
    const most = this.alive.reduce((greatest, silo) => Math.max(greatest, this.count[silo]), 1);
    for (const silo of this.alive) {
      const used = Math.min(1, (n.emptyMemory + this.count[silo] * n.grainBytes) / n.memory);
      this.scores[silo] = n.processorWeight * Math.min(1, this.load[silo] / n.cores) + n.memoryWeight * used + (n.countWeight * this.count[silo]) / most;
    }
    this.best = this.alive.reduce((least, silo) => Math.min(least, this.scores[silo]), Infinity);
  }

  byHash() { return this.alive[Math.floor(this.draw() * this.alive.length)]; }

  /** As Orleans does it. */
  choose() {
    const asked = this.byHash(), bearable = this.scores[asked] - n.margin;
    // No other can be better by so much.
    if (bearable <= this.best) return asked;
    const { alive, scores } = this, candidates = Math.ceil(Math.sqrt(alive.length));
    let pick = asked;
    for (let i = 0; i < candidates; i++) {
      const at = i + Math.floor(this.draw() * (alive.length - i));
      [alive[i], alive[at]] = [alive[at], alive[i]];
      if (i === 0 || scores[alive[i]] < scores[pick]) pick = alive[i];
    }
    return bearable <= scores[pick] ? asked : pick;
  }

  /** Begins grains within so many seconds, at an even pace. */
  begin(grains, seconds, choose = () => this.choose()) {
    const each = Math.ceil(grains.length / Math.max(1, seconds / n.scoresEvery));
    for (let i = 0; i < grains.length; i++) {
      if (i % each === 0) this.publish();
      this.put(grains[i], choose());
    }
  }

  /** The silos are gone. Answers the grains that were there, rooms before users. */
  lose(silos) {
    const gone = new Uint8Array(this.count.length), { where } = this;
    for (const silo of silos) gone[silo] = 1;
    this.alive = this.alive.filter((silo) => !gone[silo]);
    const lost = new Int32Array(silos.reduce((sum, silo) => sum + this.count[silo], 0));
    for (let grain = 0, at = 0; at < lost.length; grain++) if (gone[where[grain]]) lost[at++] = grain;
    for (const grain of lost) this.take(grain);
    return lost;
  }
}

/** All grains, in an order of chance. */
function everything(people, draw) {
  const all = new Int32Array(people.cores.length);
  for (let grain = 0; grain < all.length; grain++) all[grain] = grain;
  return shuffle(all, draw);
}

module.exports = { Cluster, everything };
