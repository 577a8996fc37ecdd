const { randomUUID } = require('node:crypto');
const WebSocket = require('ws');
const { mint } = require('../chaos.d/token.cjs');
const { openLink, codeOf } = require('../chaos.d/link.cjs');
const { sleep } = require('../chaos.d/wait.cjs');
const { must } = require('./rest.cjs');

const RS = '\u001e';
const crowd = 200;

async function roomWith(stage, prefix, count) {
  const tokens = Array.from({ length: count }, (_, i) => mint(stage.key, `${prefix}${i}`, `${prefix} ${i}`));
  const { room } = await must(stage.url, 'POST', 'rooms', (await must(stage.url, 'GET', 'me', tokens[0]), tokens[0]), { name: `The room of ${prefix}`, type: 'public' });
  for (const token of tokens.slice(1)) {
    await must(stage.url, 'GET', 'me', token);
    await must(stage.url, 'POST', `rooms/${room.id}/join`, token);
  }
  return { tokens, roomId: room.id };
}

const connected = (stage, tokens) => Promise.all(tokens.map((token) => openLink(stage.url, token, () => {}, () => {})));

/** A raw socket that takes so many bytes a second and no more. */
function sipper(stage, token, bytesPerSecond) {
  const socket = new WebSocket(`${stage.url.replace('http', 'ws')}/hubs/chat`, { headers: { authorization: `Bearer ${token}` } });
  const sipped = { open: true, socket };
  socket.on('open', () => {
    socket.send(`{"protocol":"json","version":1}${RS}`);
    const tcp = socket._socket;
    let taken = 0;
    tcp.prependListener('data', (data) => { if ((taken += data.length) > bytesPerSecond / 10) tcp.pause(); });
    sipped.timer = setInterval(() => { taken = 0; tcp.resume(); socket.ping(); }, 100);
  });
  socket.on('close', () => { clearInterval(sipped.timer); sipped.open = false; });
  socket.on('error', () => {});
  return sipped;
}

/** Who has many sockets, or one that reads slowly. */
module.exports = {
  /** Three readers at 150 kB/s of a room in which forty accounts post long messages. */
  'slow-readers': {
    prepare: async (stage) => {
      const { tokens, roomId } = await roomWith(stage, 'loud', 43);
      const links = await connected(stage, tokens.slice(3));
      return { roomId, links, sippers: tokens.slice(0, 3).map((token) => sipper(stage, token, 150_000)) };
    },
    run: async (stage, { roomId, links, sippers }) => {
      const content = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'.repeat(1_890);
      await stage.loops(links.length, async (loop) => {
        try {
          await links[loop].invoke('SendMessage', { roomId, clientId: randomUUID(), content: `${randomUUID()}${content}` });
          stage.tally('ok');
        } catch (error) {
          stage.tally(codeOf(error));
          await sleep(100);
        }
      });
      stage.note('slowReadersLeft', sippers.filter(({ open }) => open).length);
    },
  },
  /** What all members of a room do after a gap, done on purpose and without pause. */
  'sync-herd': {
    prepare: async (stage) => {
      const { tokens, roomId } = await roomWith(stage, 'herd', crowd);
      return { roomId, links: await connected(stage, tokens) };
    },
    run: (stage, { roomId, links }) => stage.loops(1, async () => {
      await Promise.all(links.map(async (link) => {
        try {
          stage.tally((await link.invoke('Sync', roomId, 0), 'ok'));
        } catch (error) {
          stage.tally(codeOf(error));
        }
      }));
    }),
  },
  /** Everybody's sockets cut and opened again at once, over and over. */
  'cut-all': {
    prepare: async (stage) => {
      const { tokens } = await roomWith(stage, 'cut', crowd);
      return { tokens, links: await connected(stage, tokens) };
    },
    run: async (stage, { tokens, links }) => {
      await stage.loops(1, async () => {
        await Promise.all(links.map((link) => link?.stop()));
        links = await Promise.all(tokens.map(async (token) => {
          try {
            const link = await openLink(stage.url, token, () => {}, () => {});
            await link.invoke('Hello', {});
            stage.tally('ok');
            return link;
          } catch (error) {
            stage.tally(codeOf(error));
          }
        }));
      });
    },
  },
  /** One account that connects without pause, and what the next one is asked to wait. */
  arrivals: {
    prepare: async (stage) => {
      const token = mint(stage.key, 'arriving', 'Arriving');
      await must(stage.url, 'GET', 'me', token);
      return { token };
    },
    run: async (stage, { token }) => {
      let longest = 0;
      const draining = (_, name, argument) => { if (name === 'Draining') longest = Math.max(longest, argument.retryAfter); };
      await stage.loops(100, async () => {
        try {
          const link = await openLink(stage.url, token, draining, () => {});
          await link.invoke('Hello', {});
          stage.tally('ok');
          if (Math.random() < 0.5) await link.stop();
        } catch (error) {
          stage.tally(codeOf(error));
        }
      });
      stage.note('longestRetryAfter', longest);
    },
  },
};
