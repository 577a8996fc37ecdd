const { randomUUID } = require('node:crypto');
const { must } = require('../abuse.d/rest.cjs');
const { text } = require('../search.d/texts.cjs');
const { now, sleep } = require('../chaos.d/wait.cjs');

/** So many messages a second by others, each when its time has come. Answers how many they were. */
async function posting(url, tokens, room, rate, seconds) {
  const began = now(), answers = [];
  for (let i = 0; i < rate * seconds; i++) {
    const wait = began + (i * 1_000) / rate - now();
    if (wait > 0) await sleep(wait);
    answers.push(must(url, 'POST', `rooms/${room}/messages`, tokens[i % tokens.length], { clientId: randomUUID(), content: text() }));
  }
  await Promise.all(answers);
  return `${Math.round((answers.length * 1_000) / (now() - began))} a second`;
}

module.exports = { posting };
