const steps = [1, 2, 5, 10];

/** The next of 1, 2, 5, 10, 20 ... from a value on. */
function roundUp(value) {
  const ten = 10 ** Math.floor(Math.log10(value));
  return ten * steps.find((step) => step * ten >= value * 0.999_999);
}

function roundDown(value) {
  const ten = 10 ** Math.floor(Math.log10(value));
  return ten * steps.findLast((step) => step * ten <= value * 1.000_001);
}

/** From 0 to what holds `most`, with some `count` ticks, each a round number. */
function linear(most, from, to, count) {
  const step = roundUp((most || 1) / count), top = Math.ceil(((most || 1) / step) * 0.999_999) * step;
  const at = (value) => from + ((to - from) * value) / top;
  return Object.assign(at, { top, ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, i) => Number((i * step).toPrecision(12))) });
}

/** By orders of magnitude, between round numbers; ticks at 1, 2, 5 of each, or at its beginning only where there are many. */
function logarithmic(least, most, from, to) {
  const bottom = roundDown(least), top = Math.max(roundUp(most), bottom * 10);
  const at = (value) => from + ((to - from) * Math.log(value / bottom)) / Math.log(top / bottom);
  const ticks = [];
  for (let ten = 10 ** Math.floor(Math.log10(bottom)); ten <= top * 1.000_001; ten *= 10) {
    for (const step of [1, 2, 5]) if (ten * step >= bottom * 0.999_999 && ten * step <= top * 1.000_001) ticks.push(Number((ten * step).toPrecision(12)));
  }
  const tens = ticks.filter((tick) => Number.isInteger(Number(Math.log10(tick).toFixed(9))));
  return Object.assign(at, { bottom, top, ticks: ticks.length > 8 ? tens : ticks });
}

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b), middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

module.exports = { linear, logarithmic, median };
