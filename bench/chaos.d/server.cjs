const { spawn } = require('node:child_process');
const { readFileSync } = require('node:fs');
const net = require('node:net');
const { sleep } = require('./wait.cjs');

const freePort = () => new Promise((resolve) => {
  const probe = net.createServer().listen(0, '127.0.0.1', () => { const { port } = probe.address(); probe.close(() => resolve(port)); });
});

/** One server as a process of its own, ready to be called. `settings` are environment variables beside those of this process. */
async function startServer(program, data, settings, port) {
  port ??= await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn('dotnet', [program], {
    env: { ...process.env, ASPNETCORE_URLS: url, Chat__DataFolder: data, Logging__LogLevel__Default: 'Warning', ...settings },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  for (const until = Date.now() + 60_000; Date.now() < until;) {
    try { if ((await fetch(`${url}/health/ready`)).ok) return { url, port, child, exited }; } catch { /* not up yet */ }
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error('the server was not ready within 60 s');
}

/** Megabytes that the process holds. */
const memoryOf = ({ child }) => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1_024);

module.exports = { startServer, freePort, memoryOf };
