const { execFileSync } = require('node:child_process');
const { createWriteStream } = require('node:fs');
const { once } = require('node:events');
const path = require('node:path');
const { seeded, text, zipf } = require('./texts.cjs');

const hex = (number) => number.toString(16).padStart(32, '0');
const roomOf = (number) => `r${hex(number)}`;
const iso = (ms) => new Date(ms).toISOString().replace('Z', '000Z');
const authors = 1_000;

async function write(file, rows) {
  const out = createWriteStream(file);
  for (const row of rows) if (!out.write(`${row.join('\t')}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}

/** Columns of the tables that are filled, as both databases know them. */
const columns = {
  users: 'id, username, display_name, display_key, role, status_text, created_at',
  rooms: 'id, type, name, name_key, description, created_by, created_at, member_count, rev, last_seq, last_shown_seq',
  room_members: 'room_id, user_id, role, joined_at, rev, last_read_seq',
  messages: 'room_id, seq, rev, author_id, client_id, type, content, created_at',
};

function* users() {
  for (let i = 0; i < authors; i++) yield [`u${i}`, `u${i}`, `U ${i}`, `u ${i}`, 0, 'x', iso(0)];
}

function* rooms(seqs) {
  for (let i = 0; i < seqs.length; i++) yield [roomOf(i), 1, `Room ${i}`, `room ${i}`, 'x', 'u0', iso(0), 1, seqs[i] + 1, seqs[i], seqs[i]];
}

/** `u0` is in all rooms, `u1` in twenty of all sizes. */
function* members(count) {
  for (let i = 0; i < count; i++) yield [roomOf(i), 'u0', 0, iso(0), 1, 0];
  for (let i = 0; i < 20; i++) yield [roomOf(i * 3 + 5), 'u1', 0, iso(0), 1, 0];
}

function* messages(count, seqs) {
  const room = zipf(seqs.length, 10);
  for (let i = 0, time = Date.UTC(2026, 0, 1); i < count; i++, time += Math.floor(seeded() * 4_000)) {
    const at = room(), seq = ++seqs[at];
    yield [roomOf(at), seq, seq + 1, `u${Math.floor(seeded() * authors)}`, `c-${i}`, 0, text(), iso(time)];
  }
}

/** Puts messages into an empty database with its schema. */
async function fill(database, folder, count, roomCount) {
  const seqs = new Array(roomCount).fill(0);
  const files = { messages: messages(count, seqs), users: users(), rooms: rooms(seqs), room_members: members(roomCount) };
  // The rooms are known once the messages are written.
  await load(database, folder, files);
}

/** Rows by the names of their tables; written in this order. */
async function load(database, folder, files) {
  for (const [table, rows] of Object.entries(files)) await write(path.join(folder, `${table}.tsv`), rows);
  for (const table of Object.keys(columns)) database.load(table, columns[table], path.join(folder, `${table}.tsv`));
}

const psql = (port, ...words) => execFileSync('psql', ['-h', '127.0.0.1', '-p', port, '-U', 'chat', '-d', 'chat', '-v', 'ON_ERROR_STOP=1', '-qtA', ...words], { encoding: 'utf8' }).trim();

class Postgres {
  constructor(port) { this.port = port; }
  query(sql) { return psql(this.port, '-c', sql); }
  load(table, names, file) { psql(this.port, '-c', `\\copy ${table} (${names}) from ${file}`); }
  counted() { psql(this.port, '-c', 'vacuum analyze'); }
  bytes(pattern) {
    return Number(this.query(`select coalesce(sum(pg_relation_size(oid)), 0) from pg_class where relname ~ '${pattern}' and relkind in ('r', 'i')`));
  }
}

class Sqlite {
  constructor(file) { this.file = file; }
  query(sql) { return execFileSync('sqlite3', ['-cmd', '.timeout 60000', this.file, sql], { encoding: 'utf8' }).trim(); }
  load(table, names, file) {
    const script = `create temp table t as select ${names} from ${table} limit 0;\n.mode tabs\n.import ${file} t\ninsert into ${table} (${names}) select * from t;`;
    execFileSync('sqlite3', [this.file], { input: script });
  }
  counted() {}
  bytes(pattern) { return Number(this.query(`select coalesce(sum(pgsize), 0) from dbstat where name glob '${pattern.slice(1)}*'`)); }
}

module.exports = { fill, load, roomOf, Postgres, Sqlite };
