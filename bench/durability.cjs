// See bench/durability. Each round: start the server, send from several users at once, kill it the moment a chosen acknowledgement
// arrives, start it again, and compare the room's history with everything ever acknowledged.
const { randomUUID } = require('node:crypto');
const WebSocket = require('ws');
const { startServer, freePort } = require('./chaos.d/server.cjs');

const option = (name, fallback) => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? fallback : process.argv[at + 1]; };
const rounds = Number(option('rounds', '200'));
const senders = 4;
const RS = '\u001e';

const seeded = ((state) => () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648)(42);

const start = (port) => startServer(option('server'), option('data'), { Chat__Limits__Enabled: 'false', Chat__Auth__AccessTokenLifetime: '1.00:00:00' }, port);

async function call(port, method, path, token, body) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/${path}`, { method, headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }, ...(body && { body: JSON.stringify(body) }) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

// Sends until the connection dies; every acknowledgement is handed on before the next send.
function sender(port, token, room, onAck) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/hubs/chat`, { headers: { authorization: `Bearer ${token}` } });
    let clientId = '';
    const send = () => { clientId = randomUUID(); socket.send(JSON.stringify({ type: 1, invocationId: clientId, target: 'SendMessage', arguments: [{ roomId: room, clientId, content: `message ${clientId}` }] }) + RS); };
    socket.on('open', () => { socket.send(`{"protocol":"json","version":1}${RS}`); send(); });
    socket.on('message', (data) => {
      for (const text of data.toString().split(RS)) {
        if (!text.includes('"type":3')) continue;
        const frame = JSON.parse(text);
        if (frame.error) { reject(new Error(frame.error)); return; }
        onAck(frame.result);
        send();
      }
    });
    socket.on('close', resolve);
    socket.on('error', resolve);
  });
}

async function history(port, token, room) {
  const all = [];
  for (let after = 0; ;) {
    const { messages, hasMore } = await call(port, 'GET', `rooms/${room}/messages?after=${after}&limit=200`, token);
    all.push(...messages);
    if (!hasMore) return all;
    after = messages.at(-1).seq;
  }
}

function check(round, acked, stored) {
  stored.forEach((message, i) => { if (message.seq !== i + 1) throw new Error(`round ${round}: seq ${message.seq} where ${i + 1} belongs`); });
  const byClientId = new Map(stored.map((message) => [message.clientId, message]));
  if (byClientId.size !== stored.length) throw new Error(`round ${round}: a message is stored twice`);
  for (const message of acked) if (byClientId.get(message.clientId)?.seq !== message.seq) throw new Error(`round ${round}: acknowledged seq ${message.seq} is missing or moved`);
}

(async () => {
  const port = await freePort();
  let server = await start(port);
  const users = [];
  for (let i = 0; i < senders; i++) users.push(await call(port, 'POST', 'auth/register', null, { email: `u${i}.${randomUUID()}@example.com`, password: 'correct horse' }));
  const acked = [];
  for (let round = 1, room; round <= rounds; round++) {
    if (round % 20 === 1) {
      room = (await call(port, 'POST', 'rooms', users[0].token, { name: `round ${round}`, type: 'public' })).room.id;
      for (const user of users.slice(1)) await call(port, 'POST', `rooms/${room}/join`, user.token);
      acked.length = 0;
    }
    const fatal = 1 + Math.floor(seeded() * 60);
    let count = 0;
    await Promise.all(users.map((user) => sender(port, user.token, room, (message) => { acked.push(message); if (++count === fatal) server.child.kill('SIGKILL'); })));
    await server.exited;
    server = await start(port);
    check(round, acked, await history(port, users[0].token, room));
    if (round % 10 === 0) console.log(`${round} kills, ${acked.length} acknowledged in this room, none missing`);
  }
  server.child.kill('SIGTERM');
  await server.exited;
  console.log(`${rounds} kills: nothing acknowledged was lost, doubled or moved`);
})().catch((error) => { console.error(String(error.stack ?? error)); process.exit(1); });
