const { spawn, execFile } = require('node:child_process');
const { readFileSync } = require('node:fs');
const net = require('node:net');
const path = require('node:path');

const script = path.join(__dirname, '../../deploy/local-cluster');

const listens = (port) => new Promise((resolve) => {
  const socket = net.connect(port, '127.0.0.1');
  socket.once('connect', () => { socket.destroy(); resolve(true); });
  socket.once('error', () => resolve(false));
});

/** Below the ports that the system gives to outgoing connections; the parts take the next free ones above. */
async function freePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if (!(await listens(port))) return port;
  }
}

/** A cluster of deploy/local-cluster, of our own. */
class Cluster {
  /** `more` words for deploy/local-cluster. Throws when it does not come up. */
  static async start(data, build, more = []) {
    const cluster = new Cluster();
    cluster.data = data;
    const words = ['--data', data, '--port', String(await freePort()), ...(build ? [] : ['--no-build']), ...more];
    // What people had waiting while a part was away comes at once afterwards, and is to be counted, not refused.
    const env = { ...process.env, Chat__Limits__Enabled: 'false' };
    cluster.child = spawn(script, words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    cluster.ended = new Promise((resolve) => cluster.child.once('close', resolve));
    let said = '';
    const up = new Promise((resolve) => cluster.child.stdout.on('data', (text) => { said += text; if (said.includes('the cluster is up')) resolve(true); }));
    if ((await Promise.race([up, cluster.ended])) !== true) throw new Error(`the cluster did not start\n${said}`);
    Object.assign(cluster, cluster.summary());
    cluster.key = readFileSync(cluster.signingKeyFile, 'utf8').trim();
    return cluster;
  }

  summary() { return JSON.parse(readFileSync(path.join(this.data, 'cluster.json'), 'utf8')); }

  /** kill, stop, start, pause or resume a part: what it said, or an Error with that. */
  tell(command, name) {
    return new Promise((resolve, reject) => {
      execFile(script, [command, name, '--data', this.data], (error, _, said) => (error ? reject(new Error(`${command} ${name}: ${said.trim() || error.message}`)) : resolve(said)));
    });
  }

  /** Parts that do not run. */
  async missing() {
    const said = await new Promise((resolve) => { execFile(script, ['status', '--data', this.data], (_, out) => resolve(out)); });
    return said.split('\n').filter((line) => / ended /.test(line)).map((line) => line.split(' ')[0]);
  }

  /** Open sessions per gateway, as the load balancer counts them. */
  sessions() {
    return new Promise((resolve, reject) => {
      let said = '';
      const socket = net.connect(path.join(this.data, 'haproxy.sock'), () => socket.write('show stat\n'));
      socket.on('data', (text) => { said += text; }).once('error', reject).once('close', () => {
        const rows = said.split('\n').map((line) => line.split(','));
        resolve(Object.fromEntries(rows.filter(([, name]) => name?.startsWith('gateway')).map((row) => [row[1], Number(row[4])])));
      });
    });
  }

  /** Ends all parts; 0 when each ended by itself. */
  stop() {
    this.child.kill('SIGTERM');
    return this.ended;
  }
}

module.exports = { Cluster };
