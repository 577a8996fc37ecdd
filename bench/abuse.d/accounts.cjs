const { randomUUID } = require('node:crypto');
const { mint } = require('../chaos.d/token.cjs');
const { openLink, codeOf } = require('../chaos.d/link.cjs');
const { sleep } = require('../chaos.d/wait.cjs');
const { call, must } = require('./rest.cjs');

// Another each time: the same text is refused for itself.
const long = () => `${randomUUID()}${'x'.repeat(1_850)}`;

async function account(stage, id) {
  const token = mint(stage.key, id, id);
  await must(stage.url, 'GET', 'me', token);
  return token;
}

async function invoke(stage, link, method, ...given) {
  try {
    stage.tally((await link.invoke(method, ...given), 'ok'));
  } catch (error) {
    stage.tally(codeOf(error));
    if (codeOf(error) === 'broken') await sleep(50);
  }
}

const ownRoom = async (stage, token, name) => (await must(stage.url, 'POST', 'rooms', token, { name, type: 'public' })).room.id;

/** Who has one account and uses it without measure. */
module.exports = {
  /** Rooms with a victim in them, and a long message in each. */
  rooms: {
    prepare: async (stage) => ({ attacker: await account(stage, 'roommaker'), victim: await account(stage, 'victim') }),
    run: async (stage, { attacker, victim }) => {
      await stage.loops(8, async (loop, i) => {
        const made = await call(stage.url, 'POST', 'rooms', attacker, { name: `Trap ${loop} ${i}`, type: 'private', memberIds: ['victim'] });
        stage.tally(made.code);
        if (made.ok) await call(stage.url, 'POST', `rooms/${made.json.room.id}/messages`, attacker, { clientId: randomUUID(), content: long() });
      });
      stage.note('victimListBytes', (await call(stage.url, 'GET', 'rooms', victim)).bytes);
    },
  },
  messages: {
    prepare: async (stage) => {
      const token = await account(stage, 'talker');
      return { room: await ownRoom(stage, token, 'Flooded'), links: await Promise.all(Array.from({ length: 4 }, () => openLink(stage.url, token, () => {}, () => {}))) };
    },
    run: (stage, { room, links }) => stage.loops(16, (loop) =>
      invoke(stage, links[loop % links.length], 'SendMessage', { roomId: room, clientId: randomUUID(), content: long() })),
  },
  /** Calls that activate grains for rooms that do not exist. */
  calls: {
    prepare: async (stage) => ({ link: await openLink(stage.url, await account(stage, 'caller'), () => {}, () => {}) }),
    run: (stage, { link }) => stage.loops(32, () => invoke(stage, link, 'Sync', `r${randomUUID().replaceAll('-', '')}`, 0)),
  },
  typing: {
    prepare: async (stage) => {
      const token = await account(stage, 'typist');
      const room = await ownRoom(stage, token, 'Typed in');
      const reader = await account(stage, 'typing-reader');
      await must(stage.url, 'POST', `rooms/${room}/join`, reader);
      const readers = await openLink(stage.url, reader, () => {}, () => {}, { TypingChanged: () => stage.tally('told') });
      await readers.invoke('Hello', {});
      return { room, link: await openLink(stage.url, token, () => {}, () => {}) };
    },
    run: (stage, { room, link }) => stage.loops(4, async () => {
      await invoke(stage, link, 'StartTyping', room);
      await invoke(stage, link, 'StopTyping', room);
    }),
  },
  /** The membership of a large public room, by somebody who is not in it. */
  members: {
    prepare: async (stage) => {
      const room = await ownRoom(stage, await account(stage, 'host'), 'Crowded');
      for (let first = 0; first < 1_500; first += 50) {
        await Promise.all(Array.from({ length: 50 }, async (_, i) => must(stage.url, 'POST', `rooms/${room}/join`, await account(stage, `guest${first + i}`))));
      }
      return { room, link: await openLink(stage.url, await account(stage, 'onlooker'), () => {}, () => {}) };
    },
    run: (stage, { room, link }) => stage.loops(8, async () => {
      try {
        const page = await link.invoke('Sync', room, 0);
        stage.note('bytesOfAnAnswer', JSON.stringify(page).length);
        stage.tally('ok');
      } catch (error) {
        stage.tally(codeOf(error));
      }
    }),
  },
  /** A token whose session was ended just now, from a thief who kept it. */
  revoked: {
    prepare: async (stage) => {
      const signedIn = [];
      for (let i = 0; i < 3; i++) signedIn.push(await must(stage.url, 'POST', 'auth/register', null, { email: `robbed${i}@x.example`, password: 'long enough 12', displayName: 'Robbed' }));
      return signedIn;
    },
    run: async (stage, signedIn) => {
      for (const { accessToken, refreshToken } of signedIn) {
        await call(stage.url, 'GET', 'me', accessToken);
        await call(stage.url, 'POST', 'auth/logout', null, { refreshToken });
      }
      await stage.loops(3, async (loop) => {
        try {
          const link = await openLink(stage.url, signedIn[loop].accessToken, () => {}, () => {});
          await link.invoke('Hello', {});
          stage.tally('let in');
          await link.stop();
        } catch (error) {
          stage.tally(codeOf(error));
        }
        await sleep(100);
      });
    },
  },
};
