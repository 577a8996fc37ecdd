const { linear, logarithmic, median } = require('./scales.cjs');
const { element, line, margin, path, picture, text, width } = require('./svg.cjs');
const { figure, short } = require('./words.cjs');

const left = 46, gap = 14, plotHeight = 190, quantiles = ['p50', 'p95'], size = 'messages in the room', wanted = 20;
const ms = (value) => figure(value, 3);

/** For each kind of page what it took, by how long the log is; runs with the same length are one figure. */
function byKind(rows) {
  const kinds = new Map();
  for (const row of rows) {
    const sizes = kinds.get(row.kind) ?? new Map();
    kinds.set(row.kind, sizes.set(row[size], [...(sizes.get(row[size]) ?? []), row]));
  }
  return [...kinds].map(([kind, sizes]) => ({
    kind,
    points: [...sizes].sort(([a], [b]) => a - b).map(([messages, runs]) => ({ messages, ...Object.fromEntries(quantiles.map((q) => [q, median(runs.map((run) => run[q]))])) })),
  }));
}

/** What pages cost, against the size of the log: a small chart for each kind, all with the same axes. */
function pages(files) {
  const kinds = byKind(files.flatMap((file) => file.pages));
  const points = kinds.flatMap((kind) => kind.points);
  const sizes = [...new Set(points.map(({ messages }) => messages))].sort((a, b) => a - b);
  const largest = files.map((file) => Math.max(...file.pages.map((row) => row[size]))).sort((a, b) => a - b);
  const opened = files.find((file) => file.pages.some((row) => row[size] === sizes.at(-1))).opened;

  return (colours) => picture(colours, {
    title: `What a page costs, in a room of ${short(sizes[0])} to ${short(sizes.at(-1))} messages`,
    about: `Pages of 50 by REST, from anywhere in the log; both axes are the same in all. A server that knows nothing of the largest room answers its first question after ${figure(opened)} ms.`,
    told: kinds.map(({ kind, points: some }) => `${kind}: ${some.map((point) => `${figure(point.messages)} messages ${ms(point.p50)} and ${ms(point.p95)} ms`).join(', ')} (p50 and p95).`).join(' '),
    source: `bench/pages, with --messages ${[...new Set(largest)].join(', ')}`,
    draw(above) {
      const top = above + 40, bottom = top + plotHeight, marks = [];
      const wide = (width - margin - left - gap * (kinds.length - 1)) / kinds.length;
      const y = linear(Math.max(wanted, ...points.map(({ p95 }) => p95)), bottom, top, 4);
      marks.push(...legend(colours, above + 10));
      for (const tick of y.ticks) marks.push(text(left - 8, y(tick) + 4, figure(tick), { fill: colours.soft, anchor: 'end', size: 11 }));

      for (const [i, { kind, points: some }] of kinds.entries()) {
        const from = left + i * (wide + gap), x = logarithmic(sizes[0], sizes.at(-1), from + 14, from + wide - 14);
        marks.push(text(from + wide / 2, top - 8, kind, { fill: colours.ink, anchor: 'middle' }));
        for (const tick of y.ticks) marks.push(line(from, y(tick), from + wide, y(tick), tick === 0 ? colours.axis : colours.grid));
        marks.push(line(from, y(wanted), from + wide, y(wanted), colours.ink, { 'stroke-dasharray': '2 4' }));
        for (const messages of sizes) marks.push(line(x(messages), bottom, x(messages), bottom + 4, colours.axis));
        // What is between has its stroke only: there is room for two.
        for (const messages of [sizes[0], sizes.at(-1)]) marks.push(text(x(messages), bottom + 17, short(messages), { fill: colours.soft, anchor: 'middle', size: 11 }));
        for (const [n, q] of quantiles.entries()) {
          const way = some.map((point) => [x(point.messages), y(point[q])]);
          marks.push(path(way, { fill: 'none', stroke: colours.series[n], 'stroke-width': 2, 'stroke-linejoin': 'round' }), ...way.map(([cx, cy]) => mark(cx, cy, q, colours)));
        }
        const last = some.at(-1), words = { fill: colours.ink, anchor: 'end', size: 11 }, end = x(last.messages) + 12;
        // Each beside its line; both above, in the order of the lines, where there is no room below.
        const below = y(last.p50) < bottom - 20, over = y(last.p95) - 9;
        marks.push(text(end, below ? over : over - 13, ms(last.p95), words), text(end, below ? y(last.p50) + 18 : over, ms(last.p50), words));
      }
      marks.push(text((left + width - margin) / 2, bottom + 34, size, { fill: colours.soft, anchor: 'middle', size: 11 }));
      return { height: bottom + 34 - above, marks };
    },
  });
}

/** Discs for p50, squares for p95. */
function mark(x, y, q, colours) {
  if (q === 'p50') return element('circle', { cx: x, cy: y, r: 4, fill: colours.series[0] });
  return element('rect', { x: x - 3.5, y: y - 3.5, width: 7, height: 7, fill: colours.series[1] });
}

function legend(colours, y) {
  const words = { fill: colours.soft, size: 11 };
  return [
    text(margin, y, 'milliseconds', words),
    mark(116, y - 4, 'p50', colours), text(125, y, 'p50', words), mark(166, y - 4, 'p95', colours), text(175, y, 'p95', words),
    line(212, y - 4, 236, y - 4, colours.ink, { 'stroke-dasharray': '2 4' }), text(242, y, `wanted: p95 of at most ${wanted}`, words),
  ];
}

module.exports = { pages };
