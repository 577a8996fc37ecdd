const round = (value, digits = 2) => Number(value.toFixed(digits));

/** How unevenly something lies on the silos: the greatest and the 99th of a hundred, in times of the mean. */
function spread(values) {
  const sorted = [...values].sort((a, b) => a - b), mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return { mean, max: round(sorted.at(-1) / mean), p99: round(sorted[Math.ceil(sorted.length * 0.99) - 1] / mean) };
}

/** Of the silos of a cluster: activations, and cores in use. */
function imbalance(cluster) {
  const of = (values) => spread(cluster.alive.map((silo) => values[silo]));
  const count = of(cluster.count), load = of(cluster.load);
  return {
    activations: Math.round(count.mean), 'max : mean': count.max,
    cores: round(load.mean), 'max : mean of cores': load.max, 'p99 : mean of cores': load.p99,
  };
}

module.exports = { imbalance, round };
