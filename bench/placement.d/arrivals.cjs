const { numbers: n } = require('./numbers.cjs');
const { round } = require('./spread.cjs');

/** Gateways die, or all clients are cut off at once: how soon they are back, and what the database would have to give for that. */
function arrivals({ gateways, users, roomsEach, cores }) {
  const cost = n.databaseArrival + roomsEach * n.databaseArrivalRoom;
  const able = n.gatewayCores / (n.gatewayArrival + roomsEach * n.gatewayArrivalRoom);
  const row = (dying, setting) => {
    const clients = dying ? (users * dying) / gateways : users, taken = (gateways - dying) * Math.min(setting, able);
    return {
      'gateways that die': dying || 'none: all are cut off', clients: Math.round(clients), ArrivalsPerSecond: setting, 'taken by all': Math.round(taken),
      'database, cores wanted': round(taken * cost, 1), 'all are back after, s': round(clients / Math.min(taken, cores / cost), 1),
    };
  };
  // Half of what the database has.
  const gentle = Math.max(1, Math.floor(cores / 2 / cost / gateways)), settings = gentle < n.arrivals ? [n.arrivals, gentle] : [n.arrivals];
  return [1, 5, 10, 0].filter((dying) => dying < gateways).flatMap((dying) => settings.map((setting) => row(dying, setting)));
}

module.exports = { arrivals };
