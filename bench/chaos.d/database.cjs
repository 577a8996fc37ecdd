const { execFile } = require('node:child_process');

/** `Host=…;Port=…` as psql wants it. */
function connection(text) {
  const { Host, Port, Username, Database } = Object.fromEntries(text.split(';').map((pair) => pair.split('=')));
  return ['-h', Host, '-p', Port, '-U', Username, '-d', Database];
}

/** All messages that are stored, in order. */
function storedMessages(database) {
  const sql = 'copy (select room_id, seq, rev, author_id, client_id from messages order by room_id, seq) to stdout';
  return new Promise((resolve, reject) => {
    execFile('psql', [...connection(database), '-qtAc', sql], { maxBuffer: 1 << 30 }, (error, out) => {
      if (error) return reject(error);
      resolve(out.split('\n').filter(Boolean).map((line) => {
        const [roomId, seq, rev, authorId, clientId] = line.split('\t');
        return { roomId, seq: Number(seq), rev: Number(rev), authorId, clientId };
      }));
    });
  });
}

module.exports = { storedMessages, connection };
