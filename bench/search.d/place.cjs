const path = require('node:path');
const options = require('../chaos.d/options.cjs');
const { startServer } = require('../chaos.d/server.cjs');
const { mint } = require('../chaos.d/token.cjs');
const { now } = require('../chaos.d/wait.cjs');
const { Postgres, Sqlite } = require('./fill.cjs');

const key = 'a key of a measurement, which nobody else knows';
const token = (user) => mint(key, user, user);
const data = options.text('data');
const postgres = options.flag('sqlite') ? null : new Postgres(options.text('port'));
const database = postgres ?? new Sqlite(path.join(data, 'chat.db'));

/** A standalone server on the database of this measurement, while `work` is at it. */
async function withServer(settings, work) {
  const server = await startServer(options.text('server'), data, {
    Chat__Auth__SigningKey: key, Chat__Limits__Enabled: 'false',
    ...(postgres && { ConnectionStrings__Chat: `Host=127.0.0.1;Port=${postgres.port};Username=chat;Database=chat` }),
    ...settings,
  });
  try {
    return await work(server);
  } finally {
    server.child.kill('SIGTERM');
    await server.exited;
  }
}

// They prepare the statements.
const first = 5;

/** Asks so often, after a few that do not count: milliseconds, sorted, and the answers. */
async function timed(count, ask) {
  const took = [], answers = [];
  for (let i = 0; i < count + first; i++) {
    const began = now();
    const answer = await ask();
    if (i >= first) { took.push(now() - began); answers.push(answer); }
  }
  took.sort((a, b) => a - b);
  return { took, answers };
}

module.exports = { data, database, key, postgres, timed, token, withServer };
