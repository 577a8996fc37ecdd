const { mint } = require('./token.cjs');

async function call(url, method, path, token, body) {
  const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) };
  const answer = await fetch(`${url}/api/${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return JSON.parse(text);
}

/** More than this a room has only when they join it themselves. */
const membersAtFirst = 100;

/** Some at a time: a cold cluster is not to be measured by its first requests. */
async function each(items, work) {
  const waiting = items.entries();
  await Promise.all(Array.from({ length: 8 }, async () => { for (const [index, item] of waiting) await work(item, index); }));
}

/** Users, and rooms with as many members each: everybody is in one, as member `place`. */
async function makePeople(cluster, clients, rooms) {
  const size = Math.floor(clients / rooms);
  if (size < 1) throw new Error('there must be at least as many clients as rooms');
  const people = Array.from({ length: rooms * size }, (_, i) => ({ id: `user${i}`, room: Math.floor(i / size), place: i % size }));
  for (const person of people) person.token = mint(cluster.key, person.id, `User ${person.id}`);
  await each(people, (person) => call(cluster.url, 'GET', 'me', person.token));
  await each(Array.from({ length: rooms }, (_, i) => i), async (room) => {
    const members = people.filter((person) => person.room === room);
    const [first, ...others] = members;
    const isLarge = members.length > membersAtFirst;
    const memberIds = isLarge ? [] : others.map((person) => person.id);
    const made = await call(cluster.url, 'POST', 'rooms', first.token, { name: `Room ${room}`, type: isLarge ? 'public' : 'private', memberIds });
    for (const person of members) person.roomId = made.room.id;
    if (isLarge) await each(others, (person) => call(cluster.url, 'POST', `rooms/${person.roomId}/join`, person.token));
  });
  return { people, size };
}

module.exports = { makePeople };
