/** The greatest of many numbers; Math.max takes only so many arguments. */
const greatest = (numbers) => numbers.reduce((most, one) => (one > most ? one : most), 0);

const seconds = (ms) => Math.round(ms) / 1_000;

function quantile(sorted, share) { return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]; }

/** A message is late when it takes longer than this to reach everybody. */
const late = 1_000;

/**
 * What users saw from `from` to `to`, in seconds:
 * resumed  until each room had a message, written after the beginning, that reached all its members; null when one had none
 * settled  until the last late message had reached everybody; 0 when none was late
 * pause    the longest time in which nothing reached everybody in a room, less the usual interval
 * slowest  the slowest acknowledgement, counted from when the message was written
 */
function measure(journal, from, to, interval) {
  const rooms = new Map();
  let settled = 0, slowest = 0;
  for (const message of journal.messages.values()) {
    if (!rooms.has(message.roomId)) rooms.set(message.roomId, []);
    const done = message.reachedAllAt ?? Infinity;
    rooms.get(message.roomId).push({ begun: message.createdAt, done });
    if (message.createdAt < to && done >= from && done - message.createdAt > late) settled = Math.max(settled, Math.min(done, to) - from);
    if (message.ackedAt >= from && message.ackedAt < to) slowest = Math.max(slowest, message.ackedAt - message.createdAt);
  }
  const all = [...rooms.values()];
  const firsts = all.map((messages) => messages.reduce((first, { begun, done }) => (begun >= from && done < first ? done : first), Infinity));
  const last = greatest(firsts);
  return {
    resumed: last < to ? seconds(last - from) : null,
    settled: seconds(settled),
    pause: seconds(Math.max(0, greatest(all.map((messages) => longestGap(messages, from, to))) - interval)),
    slowest: seconds(slowest),
    reconnects: journal.counted('reconnects', from, to),
    unavailable: journal.counted('send unavailable', from, to),
    timeouts: journal.counted('send timeout', from, to),
    broken: journal.counted('send broken', from, to),
    syncs: journal.counted('syncs', from, to),
    resyncs: journal.counted('resyncs', from, to),
  };
}

/** The slowest messages of that time, in seconds since `from`: to look for the cause. */
function slowest(journal, from, to) {
  const took = ({ createdAt, reachedAllAt = Infinity }) => reachedAllAt - createdAt;
  const those = [...journal.messages.values()].filter(({ createdAt }) => createdAt >= from - late && createdAt < to);
  return those.sort((a, b) => took(b) - took(a)).slice(0, 20).map(({ roomId, author, createdAt, sentAt, ackedAt, reachedAllAt }) => ({
    roomId, author, written: seconds(createdAt - from), sent: seconds(sentAt - from), acknowledged: seconds(ackedAt - from), withAll: seconds(reachedAllAt - from),
  }));
}

function longestGap(messages, from, to) {
  const times = messages.map(({ done }) => done).filter((done) => done < to).sort((a, b) => a - b);
  let longest = 0, before = times.findLast((done) => done < from) ?? from;
  for (const done of [...times.filter((time) => time >= from), to]) {
    longest = Math.max(longest, done - before);
    before = done;
  }
  return longest;
}

module.exports = { measure, slowest, quantile, seconds };
