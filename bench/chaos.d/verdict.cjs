const { storedMessages } = require('./database.cjs');
const { sleep, until } = require('./wait.cjs');

const patience = 90_000;

/** Everything is sent and everybody has everything, by themselves; who has not is asked once more, to tell what is lost from what is only untold. */
async function settle(crowd, journal) {
  if (!(await until(patience, () => crowd.members.every(({ outbox }) => outbox.isEmpty)))) {
    for (const { client, outbox } of crowd.members) if (!outbox.isEmpty) journal.violation(`${client.id} still waits for an acknowledgement ${patience / 1_000} s after the end`);
  }
  const newest = new Map();
  for (const { roomId, seq } of journal.messages.values()) if (seq > (newest.get(roomId) ?? 0)) newest.set(roomId, seq);
  const behind = () => crowd.members.filter(({ client, person }) => client.rooms.get(person.roomId).lastSeq < newest.get(person.roomId));
  if (await until(patience, () => behind().length === 0)) return;
  const were = behind().map(({ client, person }) => ({ client, roomId: person.roomId, had: client.rooms.get(person.roomId).lastSeq }));
  for (const { client, roomId } of were) client.catchUp(roomId);
  await sleep(10_000);
  for (const { client, roomId, had } of were) {
    const now = client.rooms.get(roomId).lastSeq;
    journal.violation(`silent hole: ${client.id} stayed at seq ${had} of ${newest.get(roomId)} in ${roomId} and was not told; a sync brought it to ${now}`);
  }
}

/** What clients hold, what was acknowledged, and what is stored must be one and the same. */
async function compare(crowd, journal, database) {
  const stored = await storedMessages(database);
  const rooms = new Map(), numbers = new Map(), seen = new Set();
  for (const { roomId, seq, rev, authorId, clientId } of stored) {
    const sent = journal.messages.get(clientId);
    const line = rooms.get(roomId) ?? rooms.set(roomId, []).get(roomId);
    line.push(clientId);
    const wrong = (text) => journal.violation(`stored seq ${seq} of ${roomId}: ${text}`);
    if (seq !== line.length) wrong(`stands where ${line.length} belongs`);
    if (!sent) { wrong(`${clientId} was never sent`); continue; }
    if (seen.has(clientId)) wrong(`${clientId} is stored twice`);
    seen.add(clientId);
    if (sent.author !== authorId || sent.roomId !== roomId) wrong(`${clientId} was sent by ${sent.author} to ${sent.roomId}`);
    if (!sent.ackedAt) wrong(`${clientId} was never acknowledged`);
    else if (sent.seq !== seq || sent.rev !== rev) wrong(`has rev ${rev}, but was acknowledged as seq ${sent.seq}, rev ${sent.rev}`);
    if (sent.number <= (numbers.get(authorId) ?? 0)) wrong(`message ${sent.number} of ${authorId} follows a later one`);
    numbers.set(authorId, sent.number);
  }
  for (const { clientId, roomId, ackedAt, author } of journal.messages.values()) {
    if (ackedAt && !seen.has(clientId)) journal.violation(`lost: ${clientId} of ${author} in ${roomId} was acknowledged and is not stored`);
  }
  for (const { client, person } of crowd.members) {
    const held = client.rooms.get(person.roomId).clientIds, line = rooms.get(person.roomId) ?? [];
    const at = line.findIndex((clientId, i) => held[i] !== clientId);
    if (at >= 0) journal.violation(`${client.id} in ${person.roomId}: seq ${at + 1} is ${held[at] ?? 'missing'}, stored is ${line[at]}`);
    if (held.length > line.length) journal.violation(`${client.id} in ${person.roomId}: has ${held.length} messages, stored are ${line.length}`);
  }
  return { stored: stored.length, acknowledged: [...journal.messages.values()].filter(({ ackedAt }) => ackedAt).length };
}

module.exports = { settle, compare };
