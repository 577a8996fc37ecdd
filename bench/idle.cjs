// See bench/idle. Everybody is connected, nobody talks.
const { execFileSync } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const WebSocket = require('ws');
const options = require('./chaos.d/options.cjs');
const { Cluster } = require('./chaos.d/cluster.cjs');
const { connection } = require('./chaos.d/database.cjs');
const { ticks } = require('./chaos.d/load.cjs');
const { mint } = require('./chaos.d/token.cjs');
const { table } = require('./chaos.d/table.cjs');
const { now, sleep, until } = require('./chaos.d/wait.cjs');

options.allow('data', 'users', 'rooms-each', 'rooms', 'seconds', 'json', 'no-build', 'keep');
const users = options.number('users', 5_000), each = options.number('rooms-each', 200), rooms = options.number('rooms', 100_000);
const seconds = options.number('seconds', 60);
const RS = '\u001e';
const atOnce = 32;
const settling = 45_000;

function psql(cluster, ...words) {
  return execFileSync('psql', [...connection(cluster.database), '-v', 'ON_ERROR_STOP=1', '-qtA', ...words], { encoding: 'utf8' });
}

/** One socket as small as can be: says Hello, and something every 15 s, as clients do. */
function connect(url, token) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/hubs/chat`, { headers: { authorization: `Bearer ${token}` }, perMessageDeflate: false });
    const began = now();
    socket.on('open', () => socket.send(`{"protocol":"json","version":1}${RS}{"type":1,"invocationId":"1","target":"Hello","arguments":[{}]}${RS}`));
    socket.on('message', (data) => {
      const text = data.toString();
      if (!text.includes('"type":3')) return;
      if (text.includes('"error"')) return reject(new Error(text.slice(0, 300)));
      socket.timer = setInterval(() => socket.send(`{"type":6}${RS}`), 15_000);
      resolve({ socket, took: now() - began });
    });
    socket.on('close', () => { clearInterval(socket.timer); reject(new Error('closed')); });
    socket.on('error', reject);
  });
}

async function connectAll(cluster) {
  const waiting = Array.from({ length: users }, (_, i) => i);
  const took = [], sockets = [];
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let user; (user = waiting.shift()) !== undefined;) {
      for (let tries = 0; ; tries++) {
        try {
          const one = await connect(cluster.url, mint(cluster.key, `idle${user}`, `Idle ${user}`));
          sockets.push(one.socket);
          took.push(one.took);
          break;
        } catch (error) {
          if (tries === 20) throw error;
          await sleep(1_000);
        }
      }
    }
  }));
  return { sockets, took: took.sort((a, b) => a - b) };
}

const memory = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);

/** Segments with something in them, and bytes, that the gateway exchanged with the silo. */
function traffic(gateway, silo) {
  const lines = execFileSync('ss', ['-tinpH', 'state', 'established'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n');
  let segments = 0, bytes = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    if (!lines[i].includes(`pid=${gateway},`) && !lines[i].includes(`pid=${silo},`)) continue;
    const ports = lines[i].match(/:(\d+)\s/g)?.map((text) => Number(text.slice(1)));
    if (!ports || !ports.some((port) => siloPorts.has(port))) continue;
    segments += Number(/data_segs_out:(\d+)/.exec(lines[i + 1])?.[1] ?? 0);
    bytes += Number(/bytes_sent:(\d+)/.exec(lines[i + 1])?.[1] ?? 0);
  }
  return { segments, bytes };
}
const siloPorts = new Set();

async function run(cluster) {
  const parts = () => Object.fromEntries(cluster.summary().parts.map((part) => [part.name, part]));
  const { silo1, gateway1, postgres } = parts();
  const script = readFileSync(path.join(cluster.data, 'parts/silo1/run'), 'utf8');
  for (const [, port] of script.matchAll(/Chat__Cluster__(?:Silo|Gateway)Port=(\d+)/g)) siloPorts.add(Number(port));
  psql(cluster, '-v', `users=${users}`, '-v', `rooms=${rooms}`, '-v', `each=${each}`, '-f', path.join(__dirname, 'idle.sql'));
  const look = () => ({
    at: now(), silo: ticks(silo1.pid), gateway: ticks(gateway1.pid), postgres: ticks(postgres.pid), ...traffic(gateway1.pid, silo1.pid),
    commits: Number(psql(cluster, '-c', "select xact_commit from pg_stat_database where datname = current_database()")),
  });
  const empty = { silo: memory(silo1.pid), gateway: memory(gateway1.pid) };
  const began = now();
  const start = look();
  const { sockets, took } = await connectAll(cluster);
  const connected = look();
  console.log(`${users} users connected in ${((now() - began) / 1_000).toFixed(1)} s; Hello answered after p50 ${took[took.length >> 1].toFixed(0)} ms, p99 ${took[Math.floor(took.length * 0.99)].toFixed(0)} ms`);
  await sleep(settling);
  const before = look();
  await sleep(seconds * 1_000);
  const after = look();
  const passed = (after.at - before.at) / 1_000;
  const open = sockets.filter(({ readyState }) => readyState === WebSocket.OPEN).length;
  const per = (name) => Number(((after[name] - before[name]) / passed).toFixed(1));
  // A tick is a hundredth of a second.
  const row = (part) => ({ part, 'processor %': per(part), 'ms per user and minute': Number((((after[part] - before[part]) * 10 * 60) / passed / users).toFixed(2)) });
  const result = {
    settings: { users, each, rooms, seconds }, open,
    connecting: { seconds: Number(((connected.at - start.at) / 1_000).toFixed(1)), siloSeconds: (connected.silo - start.silo) / 100, gatewaySeconds: (connected.gateway - start.gateway) / 100, postgresSeconds: (connected.postgres - start.postgres) / 100 },
    idle: [
      { ...row('silo'), 'MB': Math.round(memory(silo1.pid) / 1_024), 'KB per user': Math.round((memory(silo1.pid) - empty.silo) / users) },
      { ...row('gateway'), 'MB': Math.round(memory(gateway1.pid) / 1_024), 'KB per user': Math.round((memory(gateway1.pid) - empty.gateway) / users) },
      { ...row('postgres') },
    ],
    between: { 'packets/s': per('segments'), 'kB/s': Number((per('bytes') / 1_000).toFixed(1)), 'database commits/s': per('commits') },
  };
  for (const socket of sockets) socket.terminate();
  await until(30_000, () => sockets.every(({ readyState }) => readyState === WebSocket.CLOSED));
  return result;
}

(async () => {
  const cluster = await Cluster.start(options.text('data'), !options.flag('no-build'), ['--silos', '1', '--gateways', '1']);
  let result;
  try {
    result = await run(cluster);
  } finally {
    await cluster.stop();
  }
  console.log(`${result.open} of ${users} connections open at the end\nconnecting: ${JSON.stringify(result.connecting)}\n\n${table(result.idle)}\n\nsilo and gateway: ${JSON.stringify(result.between)}`);
  if (options.text('json')) writeFileSync(options.text('json'), JSON.stringify(result, null, 2));
  process.exit(result.open === users ? 0 : 1);
})().catch((error) => { console.error(String(error.stack ?? error)); process.exit(1); });
