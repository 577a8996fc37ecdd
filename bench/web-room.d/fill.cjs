const { createWriteStream } = require('node:fs');
const { once } = require('node:events');
const path = require('node:path');
const { seeded, text } = require('../search.d/texts.cjs');

const iso = (ms) => new Date(ms).toISOString().replace('Z', '000Z');
const columns = 'room_id, seq, rev, author_id, client_id, type, content, created_at';

/** Most are sentences; some have what costs more to draw. */
function said(seq, needleAt, needle) {
  if (seq === needleAt) return `${needle} is what the search looks for.`;
  if (seq % 40 === 0) return `${text()} \`code\` **strong** and a list: *one*, ~~two~~ https://example.com/${seq}`;
  return text();
}

/** Puts messages behind those that are there, while no server runs; the reader has read them all. */
async function fill(database, folder, { room, reader, authors, count, needle }) {
  const [last, rev] = database.query(`select last_seq, rev from rooms where id = '${room}'`).split('|').map(Number);
  const file = path.join(folder, 'messages.tsv');
  const out = createWriteStream(file);
  const began = Date.now() - count * 20_000;
  for (let i = 1, author = 0; i <= count; i++) {
    const seq = last + i;
    // Who has spoken goes on half of the time.
    if (seeded() < 0.5) author = Math.floor(seeded() * authors.length);
    const row = [room, seq, rev + i, authors[author], `fill-${i}`, 0, said(seq, last + (count >> 1), needle), iso(began + i * 20_000)];
    if (!out.write(`${row.join('\t')}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  database.load('messages', columns, file);
  database.query(`update rooms set last_seq = ${last + count}, last_shown_seq = ${last + count}, rev = ${rev + count} where id = '${room}'`);
  database.query(`update room_members set last_read_seq = ${last + count} where room_id = '${room}'`);
}

module.exports = { fill };
