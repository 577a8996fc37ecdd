const { linear, logarithmic, median } = require('./scales.cjs');
const { box, element, line, margin, picture, text, width } = require('./svg.cjs');
const { figure } = require('./words.cjs');

const names = { chat: 'Chat', socketio: 'Socket.IO', 'socketio-redis': 'Socket.IO, Redis', ejabberd: 'ejabberd', relay: 'SignalR alone' };
const latencies = ['delP50', 'delP95', 'delP99'], processor = ['srvCpuPer1kMsg', 'pgCpuPer1kMsg'];
const rowHeight = 24, headHeight = 30, times = { left: 172, right: 432 }, costs = { left: 466, right: 604 };

/** What was asked of the servers, by what came of it: how many rooms of how many, and how much. */
function loadOf({ conns, expected, acked, offered, pinned }) {
  const size = Math.round(expected / acked), rooms = Math.round(conns / size);
  return `${rooms === 1 ? 'one room' : `${figure(rooms)} rooms`} of ${figure(size)}, ${offered ? `${figure(offered)} messages/s` : 'each the next at the acknowledgement'} · ${pinned ? 'one core' : 'all cores'}`;
}

/** The lines of a load and a server are runs of the same. */
function grouped(lines, works, servers) {
  const groups = new Map();
  const wanted = lines.filter((one) => works.includes(one.work) && servers.includes(one.server));
  for (const one of wanted.sort((a, b) => works.indexOf(a.work) - works.indexOf(b.work) || Number(b.pinned) - Number(a.pinned) || (a.offered ?? 0) - (b.offered ?? 0))) {
    const load = loadOf(one);
    if (!groups.has(load)) groups.set(load, new Map(servers.map((server) => [server, []])));
    groups.get(load).get(one.server).push(one);
  }
  return [...groups].map(([load, runs]) => ({
    load,
    rows: [...runs].filter(([, some]) => some.length > 0).map(([server, some]) => ({
      server, runs: some.length, ...Object.fromEntries([...latencies, ...processor].map((field) => [field, median(some.map((one) => one[field]))])),
    })),
  }));
}

const cost = (row) => row[processor[0]] + row[processor[1]];
const ratio = (a, b) => `${(a / b).toFixed(2)}x`;

/** How latency and processor time of the servers are, load by load; the last of `servers` is what the others are compared with. */
function peers(lines, works, servers) {
  const groups = grouped(lines, works, servers);
  if (groups.length === 0) throw new Error(`no line is of ${works.join(', ')} and ${servers.join(', ')}`);
  const rows = groups.flatMap((group) => group.rows);
  const runs = [...new Set(rows.map((row) => row.runs))].sort((a, b) => a - b);
  const days = [...new Set(lines.flatMap(({ at }) => (at ? [at.slice(0, 10)] : [])))].sort();
  const wrong = (server) => lines.filter((one) => works.includes(one.work) && one.server === server).reduce((sum, one) => sum + one.lost + one.dup + one.misrouted + one.outOfOrder, 0);
  const nameOf = (server) => names[server] ?? server;
  const base = servers.at(-1);

  return (colours) => picture(colours, {
    title: `${servers.length === 2 ? `${nameOf(servers[0])} beside ${nameOf(base)}` : 'Servers side by side'}: latency and processor time`,
    about: `Left: from the sender to a receiver, logarithmic. Right: processor time of server and PostgreSQL for 1,000 messages; beside it, in times of ${nameOf(base)}'s. Less is better in both.`,
    told: groups.map(({ load, rows: some }) => `${load}: ${some.map((row) => `${nameOf(row.server)} ${latencies.map((field) => figure(row[field])).join(', ')} ms (p50, p95, p99), ${figure(cost(row), 3)} s`).join('; ')}.`).join(' '),
    source: `bench/serve and the other server under the same load generator, ${days.join(', ')}; ${runs.at(-1) === 1 ? 'one run each' : `medians of ${runs.join(' to ')} runs`}. Deliveries that were lost, doubled, misrouted or out of order: ${servers.map((server) => `${nameOf(server)} ${figure(wrong(server))}`).join('; ')}.`,
    draw(above) {
      const top = above + 28, marks = [];
      const bottom = top + groups.reduce((sum, group) => sum + headHeight + group.rows.length * rowHeight, 0) + 4;
      const x = logarithmic(Math.min(...rows.map((row) => row.delP50)) / 1.6, Math.max(...rows.map((row) => row.delP99)) * 1.7, times.left, times.right);
      const w = linear(Math.max(...rows.map(cost)), costs.left, costs.right, 3);

      for (const tick of x.ticks) marks.push(line(x(tick), top, x(tick), bottom, colours.grid), text(x(tick), bottom + 17, figure(tick), { fill: colours.soft, anchor: 'middle', size: 11 }));
      for (const tick of w.ticks) marks.push(line(w(tick), top, w(tick), bottom, tick === 0 ? colours.axis : colours.grid), text(w(tick), bottom + 17, figure(tick), { fill: colours.soft, anchor: 'middle', size: 11 }));
      marks.push(text((times.left + times.right) / 2, bottom + 34, 'milliseconds until delivered', { fill: colours.soft, anchor: 'middle', size: 11 }));
      marks.push(text((costs.left + costs.right) / 2, bottom + 34, 'CPU-seconds per 1,000 messages', { fill: colours.soft, anchor: 'middle', size: 11 }));
      marks.push(...legend(colours, above + 16));

      let y = top;
      for (const { load, rows: some } of groups) {
        // The grid would run through the words.
        marks.push(box(0, y, width, headHeight - 2, colours.ground), text(margin, y + 21, load, { fill: colours.soft, size: 12 }));
        y += headHeight;
        const other = some.find((row) => row.server === base);
        for (const row of some) {
          marks.push(...drawn(row, y + rowHeight / 2, other && row !== other ? other : undefined));
          y += rowHeight;
        }
      }
      return { height: bottom + 34 - above, marks };

      function drawn(row, middle, other) {
        const colour = colours.series[row.server === base ? 1 : [0, 2, 3, 4][servers.indexOf(row.server) % 4]];
        const [p50, p95, p99] = latencies.map((field) => x(row[field]));
        const paint = { fill: colours.ground, stroke: colour, 'stroke-width': 2 };
        const split = w(row[processor[0]]), end = w(cost(row));
        return [
          text(times.left - 14, middle + 4, nameOf(row.server), { fill: colours.ink, anchor: 'end', weight: other ? 600 : undefined }),
          line(p50, middle, p99, middle, colour, { 'stroke-width': 2 }),
          ...shapes(p50, p95, p99, middle, colour, paint),
          text(p50 - 9, middle + 4, figure(row.delP50), { fill: colours.ink, anchor: 'end', size: 11 }),
          text(p99 + 10, middle + 4, figure(row.delP99), { fill: colours.ink, size: 11 }),
          box(costs.left, middle - 7, split - costs.left, 14, colour),
          box(split, middle - 6.5, end - split, 13, colour, { 'fill-opacity': 0.3, stroke: colour }),
          text(end + 7, middle + 4, `${figure(cost(row), 3)}${other ? ` · ${ratio(cost(row), cost(other))}` : ''}`, { fill: colours.ink, size: 11, weight: other ? 600 : undefined }),
        ];
      }
    },
  });
}

/** A disc for p50, a stroke for p95, a diamond for p99. */
function shapes(p50, p95, p99, y, colour, paint) {
  return [
    line(p95, y - 6, p95, y + 6, colour, { 'stroke-width': 2.5 }),
    element('circle', { cx: p50, cy: y, r: 4.5, fill: colour }),
    element('path', { d: `M${(p99 - 5.5).toFixed(1)} ${y}l5.5 -5.5l5.5 5.5l-5.5 5.5z`, ...paint }),
  ];
}

function legend(colours, y) {
  const paint = { fill: colours.ground, stroke: colours.soft, 'stroke-width': 2 }, words = { fill: colours.soft, size: 11 };
  return [
    ...shapes(times.left + 5, times.left + 69, times.left + 133, y - 4, colours.soft, paint),
    text(times.left + 14, y, 'p50', words), text(times.left + 77, y, 'p95', words), text(times.left + 144, y, 'p99', words),
    box(costs.left, y - 10, 14, 12, colours.soft), text(costs.left + 19, y, 'server', words),
    box(costs.left + 72, y - 9.5, 13, 11, colours.soft, { 'fill-opacity': 0.3, stroke: colours.soft }), text(costs.left + 91, y, 'PostgreSQL', words),
  ];
}

module.exports = { peers };
