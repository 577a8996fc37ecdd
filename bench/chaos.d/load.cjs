const { existsSync, readFileSync } = require('node:fs');
const { now, sleep } = require('./wait.cjs');

const every = 1_000;

/** Fields of /proc/PID/stat from the state on: what stands before is the name, which may hold anything. Null when there is no such process. */
function stat(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
  } catch { return null; }
}

/** Processor time of a process, of its children, and of those that have ended, in ticks. */
function ticks(pid) {
  const own = stat(pid);
  if (!own) return null;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(stat).filter(Boolean);
  const sum = (fields) => fields.reduce((total, field) => total + Number(field), 0);
  return children.reduce((total, child) => total + sum(child.slice(11, 13)), sum(own.slice(11, 15)));
}

/** How much processor time PostgreSQL takes, looked at once a second. Linux only. */
class DatabaseLoad {
  #samples = [];
  #stopped = false;

  /** Goes on while the database is away; that time has no samples. */
  async watch(cluster) {
    if (!existsSync('/proc/stat')) return;
    for (let before; !this.#stopped; await sleep(every)) {
      const { pid } = cluster.summary().parts.find(({ name }) => name === 'postgres');
      const sample = { pid, at: now(), ticks: pid && ticks(pid) };
      if (sample.ticks && before?.pid === pid) this.#samples.push({ at: sample.at, busy: (sample.ticks - before.ticks) / (sample.at - before.at) });
      before = sample;
    }
  }

  stop() { this.#stopped = true; }

  /** The average of that time and of its busiest three seconds, in units of one's own. */
  between(from, to) {
    const busy = this.#samples.filter(({ at }) => at >= from && at < to).map(({ busy }) => busy);
    const mean = (some) => some.reduce((sum, one) => sum + one, 0) / some.length;
    return { mean: mean(busy), most: Math.max(...busy.slice(2).map((_, i) => mean(busy.slice(i, i + 3)))) };
  }
}

module.exports = { DatabaseLoad, ticks };
