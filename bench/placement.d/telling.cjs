const { costOf, gatewaysWith } = require('./crowd.cjs');
const { round } = require('./spread.cjs');

const hot = 500;

/** What a message costs by how many read it, and how many a second a room can have while each is a call of its own; beyond it several gather in one. */
function telling(gateways) {
  return [2, 10, 50, 500, 5_000, 50_000].map((readers) => {
    const told = gatewaysWith(readers, gateways);
    return {
      'connected members': readers, 'gateways told': round(told, 1), 'calls a delivery': round(told / readers, 3),
      'silo, ms a message': round(costOf(told) * 1_000), 'messages/s of one core': Math.round(1 / costOf(told)), [`in a call, at ${hot} messages/s`]: round(Math.max(1, hot * costOf(told)), 1),
    };
  });
}

module.exports = { telling };
