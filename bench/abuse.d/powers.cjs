const { randomUUID } = require('node:crypto');
const { mint } = require('../chaos.d/token.cjs');
const { openLink, codeOf } = require('../chaos.d/link.cjs');
const { call, must } = require('./rest.cjs');

const people = 50;
const code = () => randomUUID().replaceAll('-', '').slice(0, 22);

async function account(stage, id) {
  const token = mint(stage.key, id, id);
  await must(stage.url, 'GET', 'me', token);
  return token;
}

/** What only those of another role may do, with a room and a person of somebody else. */
const forbidden = (room, victim, message, report) => [
  ['PATCH', `rooms/${room}`, { name: 'Mine' }],
  ['DELETE', `rooms/${room}`],
  ['POST', `rooms/${room}/restore`],
  ['POST', `rooms/${room}/owner`, { userId: 'meddler' }],
  ['POST', `rooms/${room}/members`, { userIds: [victim] }],
  ['DELETE', `rooms/${room}/members/${victim}`],
  ['PATCH', `rooms/${room}/members/meddler`, { role: 'admin' }],
  ['PUT', `rooms/${room}/bans/${victim}`, { reason: 'Mine' }],
  ['DELETE', `rooms/${room}/bans/${victim}`],
  ['GET', `rooms/${room}/bans`],
  ['PUT', `rooms/${room}/mutes/${victim}`, { reason: 'Mine' }],
  ['GET', `rooms/${room}/mutes`],
  ['POST', `rooms/${room}/invites`, {}],
  ['GET', `rooms/${room}/invites`],
  ['PUT', `messages/${message}/pin`],
  ['DELETE', `messages/${message}`],
  ['GET', `reports?roomId=${room}`],
  ['PATCH', `reports/${report}`, { state: 'dismissed' }],
  ['GET', `audit?roomId=${room}`],
  ['GET', 'audit'],
  ['PATCH', `users/${victim}`, { role: 'admin' }],
  ['PATCH', `users/${victim}`, { suspendedUntil: new Date(Date.now() + 3_600_000).toISOString() }],
  ['PATCH', 'users/meddler', { role: 'admin' }],
];

/** Who wants to run what is not theirs. */
module.exports = {
  /** Each of these calls over and over; none may succeed. */
  powers: {
    prepare: async (stage) => {
      const [owner, meddler] = [await account(stage, 'ruler'), await account(stage, 'meddler')];
      const { room } = await must(stage.url, 'POST', 'rooms', owner, { name: 'Ruled', type: 'public', memberIds: ['meddler'] });
      const message = await must(stage.url, 'POST', `rooms/${room.id}/messages`, owner, { clientId: randomUUID(), content: 'ours' });
      const report = await must(stage.url, 'POST', `messages/${message.id}/report`, meddler, { reason: 'Mine' });
      return { meddler, calls: forbidden(room.id, 'ruler', message.id, report.id) };
    },
    run: async (stage, { meddler, calls }) => {
      await stage.loops(16, async (loop, i) => {
        const [method, path, body] = calls[(loop + i) % calls.length];
        const answer = await call(stage.url, method, path, meddler, body);
        stage.tally(answer.code);
        if (answer.ok) stage.note(`LET: ${method} ${path}`, 1);
      });
    },
  },
  /** Codes of invites that somebody made up. */
  codes: {
    prepare: async (stage) => ({ guesser: await account(stage, 'guesser') }),
    run: (stage, { guesser }) => stage.loops(16, async (_, i) => {
      const answer = i % 2 === 0 ? await call(stage.url, 'GET', `invites/${code()}`, guesser) : await call(stage.url, 'POST', `invites/${code()}/accept`, guesser);
      stage.tally(answer.code);
    }),
  },
  /** An owner who changes whatever there is, of a room full of people who hear of each of it. */
  settings: {
    prepare: async (stage) => {
      const owner = await account(stage, 'changer');
      const { room } = await must(stage.url, 'POST', 'rooms', owner, { name: 'Changed', type: 'public' });
      for (let i = 0; i < people; i++) {
        const token = await account(stage, `changed${i}`);
        await must(stage.url, 'POST', `rooms/${room.id}/join`, token);
        const link = await openLink(stage.url, token, () => {}, () => {}, { RoomUpdated: () => stage.tally('told') });
        await link.invoke('Hello', {}).catch((error) => stage.tally(codeOf(error)));
      }
      return { owner, room: room.id };
    },
    run: (stage, { owner, room }) => stage.loops(8, async (loop, i) => {
      const calls = [
        ['PATCH', `rooms/${room}`, { name: `Changed ${loop} ${i}` }],
        ['PUT', `rooms/${room}/mutes/changed${i % people}`, { reason: `for ${i}` }],
        ['PATCH', `rooms/${room}/members/changed${i % people}`, { role: i % 2 === 0 ? 'moderator' : 'member' }],
        ['POST', `rooms/${room}/invites`, {}],
        ['PUT', `rooms/${room}/notifications`, { level: i % 2 === 0 ? 'none' : 'all' }],
      ];
      const [method, path, body] = calls[i % calls.length];
      stage.tally((await call(stage.url, method, path, owner, body)).code);
    }),
  },
};
