const { linear, median } = require('./scales.cjs');
const { box, element, line, margin, path, picture, text, width } = require('./svg.cjs');
const { figure, widthOf, wrap } = require('./words.cjs');

const names = {
  'kill-silo': 'a silo killed', 'kill-gateway': 'a gateway killed', 'restart-silo': 'a silo restarted', 'restart-gateway': 'a gateway restarted', 'restart-all': 'all restarted in turn',
  'cut-all': 'all connections cut', 'stop-postgres': 'PostgreSQL stopped', 'pause-silo': 'a silo held still',
};
const letters = 12, lineHeight = 14, plotHeight = 200, left = 60, right = width - margin;

/** Where the words of each fault stand: in lines, if they can be as short as the way to the next one, and in the first row in which they meet no others. */
function placed(faults, x) {
  const ends = [];
  return faults.map(({ name, from }, i) => {
    const lines = wrap(names[name] ?? name, letters, Math.max(64, x(faults[i + 1]?.from ?? from) - x(from) - 8));
    const wide = Math.max(...lines.map((words) => widthOf(words, letters)));
    const at = Math.min(x(from), right - wide);
    let row = ends.findIndex((end) => end + 8 <= at);
    if (row < 0) row = ends.length;
    ends[row] = at + wide;
    return { lines, at, row };
  });
}

/** Stretches of seconds that are above `top`, each with its greatest. */
function peaks(deliveries, top) {
  const found = [];
  deliveries.forEach((count, second) => {
    if (count <= top) return;
    const last = found.at(-1);
    if (last?.to === second) Object.assign(last, { to: second + 1, most: Math.max(last.most, count) });
    else found.push({ from: second, to: second + 1, most: count });
  });
  return found;
}

/** Deliveries a second over a run, what was away when, and how much was to be delivered. */
function chaos({ settings, totals, course, violations }) {
  if (!course) throw new Error('the file does not say what was delivered when: run bench/chaos --json anew');
  const { deliveries, faults } = course;
  const size = Math.floor(settings.clients / settings.rooms), wanted = settings.rooms * size * size * settings.rate;
  // What was held back comes at once, and would press all else flat.
  const most = Math.min(Math.max(...deliveries, wanted), 2.5 * Math.max(median(deliveries), wanted));
  const agree = totals.sent === totals.acknowledged && totals.sent === totals.stored && violations.length === 0;

  return (colours) => picture(colours, {
    title: 'Deliveries a second while parts of the cluster are taken away',
    about: `Shaded: from when a part is taken away until all are there again. ${agree
      ? `${figure(totals.sent)} messages sent, as many acknowledged and stored; each client has each message of its rooms, once and in order.`
      : `${figure(totals.sent)} messages sent, ${figure(totals.acknowledged)} acknowledged, ${figure(totals.stored)} stored; violations: ${violations.length}.`}`,
    told: faults.map(({ name, from, until }) => `${names[name] ?? name}: from second ${figure(from)} to ${figure(until)}.`).join(' '),
    source: `bench/chaos --clients ${settings.clients} --rooms ${settings.rooms} --rate ${settings.rate} --seconds ${settings.seconds} --faults ${settings.faults.join(',')}`,
    draw(above) {
      const across = (second) => left + ((right - left) * second) / deliveries.length;
      const labels = placed(faults, across);
      const rows = Array.from({ length: Math.max(0, ...labels.map(({ row }) => row + 1)) }, (_, row) => Math.max(...labels.filter((label) => label.row === row).map(({ lines }) => lines.length)) * lineHeight + 4);
      const rowAt = (row) => above + 12 + rows.slice(0, row).reduce((sum, height) => sum + height, 0);
      const top = rowAt(rows.length) + 14, bottom = top + plotHeight;
      const y = linear(most, bottom, top, 4);
      const marks = [text(margin, above + 8, 'deliveries/s', { fill: colours.soft, size: 11 })];

      for (const [i, { from, until }] of faults.entries()) {
        const { lines, row } = labels[i];
        marks.push(box(across(from), top, Math.max(2, across(until) - across(from)), plotHeight, colours.alarm, { 'fill-opacity': 0.16 }));
        marks.push(line(across(from), rowAt(row) + lines.length * lineHeight + 2, across(from), bottom, colours.alarm, { 'stroke-width': 1.2 }));
      }
      // Over the lines that come from the words above, which would strike them out.
      for (const { lines, at, row } of labels) {
        lines.forEach((words, n) => marks.push(text(at, rowAt(row) + lineHeight * (n + 1) - 3, words, { fill: colours.ink, size: letters, ground: colours.ground })));
      }
      for (const tick of y.ticks) {
        marks.push(line(left, y(tick), right, y(tick), tick === 0 ? colours.axis : colours.grid), text(left - 8, y(tick) + 4, figure(tick), { fill: colours.soft, anchor: 'end' }));
      }
      for (const tick of linear(deliveries.length, left, right, 8).ticks.filter((second) => second <= deliveries.length)) {
        marks.push(line(across(tick), bottom, across(tick), bottom + 5, colours.axis), text(across(tick), bottom + 19, figure(tick), { fill: colours.soft, anchor: 'middle' }));
      }
      const corners = deliveries.flatMap((count, second) => [[across(second), y(Math.min(count, y.top))], [across(second + 1), y(Math.min(count, y.top))]]);
      marks.push(path([[left, bottom], ...corners, [right, bottom]], { fill: colours.series[0], 'fill-opacity': 0.22 }));
      marks.push(path(corners, { fill: 'none', stroke: colours.series[0], 'stroke-width': 1.5, 'stroke-linejoin': 'round' }));
      marks.push(line(left, y(wanted), right, y(wanted), colours.ink, { 'stroke-dasharray': '2 4' }));
      let free = -Infinity;
      for (const { from, to, most: greatest } of peaks(deliveries, y.top)) {
        const middle = across((from + to) / 2), words = figure(greatest), wide = widthOf(words, 11);
        marks.push(element('path', { d: `M${middle - 4} ${top + 1}L${middle} ${top - 6}L${middle + 4} ${top + 1}Z`, fill: colours.series[0] }));
        const at = middle + 8 + wide > right ? middle - 8 - wide : middle + 8;
        if (at < free) continue;
        free = at + wide + 4;
        marks.push(text(at, top - 1, words, { fill: colours.ink, size: 11, ground: colours.ground }));
      }
      marks.push(text(right, bottom + 36, `seconds · dotted: ${figure(wanted)}/s, what all that is sent comes to`, { fill: colours.soft, size: 11, anchor: 'end' }));
      return { height: bottom + 36 - above, marks };
    },
  });
}

module.exports = { chaos };
