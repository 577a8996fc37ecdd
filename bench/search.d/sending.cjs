const { randomUUID } = require('node:crypto');
const WebSocket = require('ws');
const { must } = require('../abuse.d/rest.cjs');
const { text } = require('./texts.cjs');
const { now, sleep } = require('../chaos.d/wait.cjs');

const RS = '\u001e';
const senders = 40;

/** Sends one after the other until told to end. */
function sender(url, token, room, tally) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/hubs/chat`, { headers: { authorization: `Bearer ${token}` }, perMessageDeflate: false });
    let sent = 0;
    const send = () => {
      sent = now();
      socket.send(JSON.stringify({ type: 1, invocationId: '1', target: 'SendMessage', arguments: [{ roomId: room, clientId: randomUUID(), content: text() }] }) + RS);
    };
    socket.on('open', () => { socket.send(`{"protocol":"json","version":1}${RS}`); send(); });
    socket.on('message', (data) => {
      for (const said of data.toString().split(RS)) {
        if (!said.includes('"type":3')) continue;
        if (said.includes('"error"')) return reject(new Error(said));
        tally.push(now() - sent);
        if (tally.ended) socket.close();
        else send();
      }
    });
    socket.on('close', resolve);
    socket.on('error', reject);
  });
}

/** Forty people who each write to a room of their own as fast as they are answered. Answers how long each answer took. */
async function sending(url, token, seconds, round) {
  const rooms = [], tally = [];
  for (let i = 0; i < senders; i++) rooms.push((await must(url, 'POST', 'rooms', token(`s${i}`), { name: `Round ${round}` })).room.id);
  const ended = Promise.all(rooms.map((room, i) => sender(url, token(`s${i}`), room, tally)));
  // What goes wrong is said at the end.
  ended.catch(() => {});
  await sleep(3_000);
  tally.length = 0;
  const began = now();
  await sleep(seconds * 1_000);
  const took = tally.slice();
  const passed = (now() - began) / 1_000;
  tally.ended = true;
  await ended;
  return { rate: took.length / passed, took: took.sort((a, b) => a - b) };
}

module.exports = { sending };
