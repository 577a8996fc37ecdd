const { numbers: n } = require('./numbers.cjs');
const { imbalance, round } = require('./spread.cjs');

const step = 0.01;

/** How gateways begin anew what was lost, all with as much of it: by time, until nothing is left. The database answers so many statements a second. */
function recover({ rooms, users, pairs, gateways, cores }) {
  // The first gateway that asks a room has it read its rows; what the others ask is answered from memory.
  const ofRooms = pairs / (pairs + users), reading = (ofRooms * rooms) / pairs, capacity = cores / n.statement;
  const each = n.subscribe + (ofRooms + reading * n.roomStatements) * n.roundTrip;
  let subscriptions = pairs + users, waiting = 0, seconds = 0, peak = 0, slowest = n.roundTrip;
  for (; subscriptions > 0.5 || waiting > 0.5; seconds += step) {
    // They look once a second, each at a moment of its own.
    const here = gateways * Math.min(1, (seconds + step) / n.siloCheck);
    const calls = Math.min(here * n.parallelCalls, subscriptions), lookUps = Math.min(here * n.recoveries, waiting);
    const wanted = (calls / each) * reading * n.roomStatements + lookUps / n.roundTrip, answered = Math.min(wanted, capacity);
    const pace = wanted > 0 ? answered / wanted : 1;
    const begun = Math.min(subscriptions, (calls / each) * pace * step), found = Math.min(waiting, (lookUps / n.userStatements / n.roundTrip) * pace * step);
    subscriptions -= begun;
    waiting += begun * (1 - ofRooms) - found;
    peak = Math.max(peak, answered);
    if (pace < 1) slowest = Math.max(slowest, (calls + lookUps) / capacity);
  }
  return { seconds, peak, slowest };
}

/** What it moves when the fullest silos die at once, and until when. */
function death(cluster, dying, cores) {
  const { people } = cluster, after = cluster.copy();
  const lost = after.lose(after.alive.toSorted((a, b) => after.count[b] - after.count[a]).slice(0, dying));
  const rooms = lost.filter((grain) => grain < people.rooms), users = lost.length - rooms.length;
  const pairs = rooms.reduce((sum, room) => sum + people.told[room], 0);
  const { seconds, peak, slowest } = recover({ rooms: rooms.length, users, pairs, gateways: people.gateways, cores });
  after.begin(lost, seconds);
  const settled = (noticed) => round(Math.max(noticed + seconds, n.answer), 1);
  // A gateway that has heard nothing of a room yet does not know what it has missed: then its clients ask.
  const asked = rooms.reduce((sum, room) => sum + people.readers[room] * Math.exp(-people.rates[room] * n.up), 0);
  return {
    'silos that die': dying, rooms: rooms.length, users, subscriptions: Math.round(pairs + users), statements: rooms.length * n.roomStatements + users * n.userStatements,
    'a second, at most': Math.round(peak), 'each at most, ms': Math.round(slowest * 1_000), 'asked by clients': Math.round(asked),
    'settled after, s': settled(n.killed), 'where they hang': settled(n.heldStill), 'max : mean of cores': imbalance(after)['max : mean of cores'],
  };
}

module.exports = { death };
