const { existsSync, readFileSync } = require('node:fs');
const os = require('node:os');

/** Processor time since the machine started. Times of a run are worth little when the machine had none to give. */
function processorTimes() {
  if (existsSync('/proc/stat')) {
    // user nice system idle iowait irq softirq steal; what follows is contained in user.
    const ticks = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0].split(/\s+/).slice(1, 9).map(Number);
    return { idle: ticks[3] + ticks[4], stolen: ticks[7], all: ticks.reduce((a, b) => a + b) };
  }
  const all = os.cpus().map(({ times }) => times);
  const sum = (which) => all.reduce((total, times) => total + which(times), 0);
  return { idle: sum((times) => times.idle), stolen: 0, all: sum((times) => Object.values(times).reduce((a, b) => a + b)) };
}

/** In percent: how long the processors had nothing to do, and how long they were with another machine of the same host. */
function shares(before, after) {
  const share = (which) => Math.round((100 * (after[which] - before[which])) / (after.all - before.all));
  return { 'idle %': share('idle'), 'stolen %': share('stolen') };
}

module.exports = { processorTimes, shares };
