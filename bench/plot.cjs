// See bench/plot.
const { readFileSync, writeFileSync } = require('node:fs');
const options = require('./chaos.d/options.cjs');
const { themes } = require('./plot.d/themes.cjs');
const { chaos } = require('./plot.d/chaos.cjs');
const { pages } = require('./plot.d/pages.cjs');
const { peers } = require('./plot.d/peers.cjs');

/** What a picture is drawn from, and how many files of it. */
const kinds = {
  chaos: { read: JSON.parse, most: 1, draw: ([run]) => chaos(run) },
  pages: { read: JSON.parse, most: Infinity, draw: pages },
  peers: { read: lines, most: Infinity, draw: (runs) => peers(runs.flat(), options.list('work', 'W1'), options.list('servers', 'chat,socketio')) },
};

function lines(text) { return text.split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line)); }

options.allow('work', 'servers');
const words = process.argv.slice(2), end = words.findIndex((word) => word.startsWith('--'));
const [name, ...paths] = end < 0 ? words : words.slice(0, end);
const kind = Object.hasOwn(kinds, name ?? '') ? kinds[name] : options.refuse(`say what to draw: ${Object.keys(kinds).join(', ')}; bench/plot --help says more`);
const out = paths.pop();
if (paths.length === 0) options.refuse('say which files to draw from, then what the picture is to be called');
if (paths.length > kind.most) options.refuse(`${name} is drawn from one file`);
if (/\.(jsonl?|svg)$/.test(out)) options.refuse(`'${out}' is to be the picture's name, without -light.svg and -dark.svg`);

try {
  const draw = kind.draw(paths.map((path) => kind.read(readFileSync(path, 'utf8'))));
  for (const [theme, colours] of Object.entries(themes)) {
    writeFileSync(`${out}-${theme}.svg`, draw(colours));
    console.log(`${out}-${theme}.svg`);
  }
} catch (error) {
  options.refuse(error.message);
}
