// A process of its own, so that what it does costs the honest people's clients nothing: node attacker.cjs NAME, told the rest by its parent.
const { attacks } = require('./attacks.cjs');
const { now } = require('../chaos.d/wait.cjs');

process.once('message', async ({ url, key, seconds }) => {
  const answers = {};
  const notes = {};
  const end = { at: Infinity };
  const stage = {
    url, key,
    get isOn() { return now() < end.at; },
    tally: (code, times = 1) => { answers[code] = (answers[code] ?? 0) + times; },
    note: (name, value) => { notes[name] = value; },
    /** So many at a time, until time is over. */
    loops: (count, work) => Promise.all(Array.from({ length: count }, async (_, loop) => { for (let i = 0; stage.isOn; i++) await work(loop, i); })),
  };
  try {
    const { prepare, run } = attacks[process.argv[2]];
    const prepared = await prepare?.(stage);
    process.send({ ready: true });
    await new Promise((resolve) => process.once('message', resolve));
    end.at = now() + seconds * 1_000;
    await run(stage, prepared);
    process.send({ answers, notes }, () => process.exit(0));
  } catch (error) {
    process.send({ error: String(error.stack ?? error) }, () => process.exit(1));
  }
});
