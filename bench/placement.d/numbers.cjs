/** What the simulation reckons with: [value, what it is, where it is from]. What begins with "s " is seconds, with "bytes " bytes. */
const told = {
  processorWeight: [0.4, 'weight of the processor in the score of a silo', 'Orleans 10.4, ResourceOptimizedPlacementOptions: 40 of 100'],
  memoryWeight: [0.4, 'weight of memory, used and free', 'the same: 20 and 20'],
  countWeight: [0.15, 'weight of activations', 'the same: 15; the other 5 are for machines of different sizes'],
  margin: [0.05, 'by how much the silo that is asked may score worse and keep the grain', 'the same: 5'],
  scoresEvery: [1, 's between two looks at the scores', 'DeploymentLoadPublisherOptions'],
  siloCheck: [1, 's between two looks of a gateway at the list of silos', 'PushStreamOptions.SiloCheck'],
  parallelCalls: [64, 'subscriptions that a gateway begins anew at a time', 'PushSubscriptions'],
  recoveries: [50, 'users that a gateway looks up at a time', 'LocalUsers'],
  handOver: [8, 'grains that a leaving silo moves at a time', 'HandOver'],
  patience: [15, 's that it has for it', 'HandOver'],
  arrivals: [1_000, 'clients a second that a gateway takes', 'Chat:Hub:ArrivalsPerSecond'],
  roomStatements: [7, 'statements that a room begins with', 'RoomStore.Load'],
  userStatements: [3, 'statements that a user is looked up with: the row, the rooms, the session', 'LocalUsers.LookUp'],
  killed: [1.7, 's until a killed silo is known to be dead', 'measurements, A cluster on one machine: pause'],
  heldStill: [10.3, 's until one that hangs is', 'the same'],
  answer: [4.1, 's until a call to a silo that died is repeated and answered', 'the same: slowest acknowledgement'],
  grainBytes: [12_000, 'bytes of an activation', 'measurements, Nobody talks: 5,000 users x 252 KB over 105,000 activations'],
  userCores: [0.7e-3 / 60, 's of a silo in a second, for a connected user who is silent', 'the same: 0.7 ms a minute'],
  packet: [64e-6, 's of a silo for a packet', 'the same, earlier figures: half a core for 7,800 packets and 1,255 commits a second, so at most'],
  packets: [2, 'packets to tell a gateway of a message: the event, and that it was taken', 'PushOutbox'],
  databaseArrival: [2e-3, 's of the database for a client that comes', 'estimate: with the next, the 11 ms of a client of 200 rooms (measurements, Nobody talks)'],
  databaseArrivalRoom: [45e-6, 's more for each room', 'estimate, the same'],
  gatewayArrival: [4e-3, 's of the gateway for a client that comes', 'estimate: with the next, the 20 ms of a client of 200 rooms (the same)'],
  gatewayArrivalRoom: [80e-6, 's more for each room', 'estimate, the same'],
  gatewayCores: [1, 'cores of a gateway', 'deployment, Sizes to begin with'],
  post: [0.1e-3, 's of a silo for a message but for telling it', 'estimate: 0.11 ms with the database, 0.28 with hub and sockets (measurements, pairs; Search)'],
  statement: [0.15e-3, 's of the database for a small statement that reads', 'estimate: what a message takes there (measurements, Search)'],
  roundTrip: [1e-3, 's at least until a statement or a call is answered', 'estimate'],
  subscribe: [2e-3, 's to begin a subscription anew: directory, placement, activation', 'estimate'],
  move: [4e-3, 's to move a grain, of eight at a time', 'estimate; the first ones take longer, since nothing is compiled'],
  cores: [2, 'cores of a silo', 'deployment, Sizes to begin with'],
  memory: [2e9, 'bytes of a silo', 'the same'],
  emptyMemory: [0.15e9, 'bytes of a silo without a grain', 'estimate'],
  shrink: [0.7, 'exponent of the connected members of rooms, from the busiest on', 'estimate'],
  up: [3_600, 's for which nothing has failed', 'estimate'],
};

const numbers = Object.fromEntries(Object.entries(told).map(([name, [value]]) => [name, value]));

/** As people say it: in the unit that it begins with, or a thousandth or a thousand of it. */
function said(value, what) {
  const [first, ...rest] = what.split(' '), unit = first === 's' && value < 0.1 ? [1_000, 'ms'] : first === 'bytes' ? [1e-3, 'KB'] : [1, first];
  return { number: Number((value * unit[0]).toPrecision(3)), 'of what': [unit[1], ...rest].join(' ') };
}

const list = Object.values(told).map(([value, what, from]) => ({ ...said(value, what), from }));

module.exports = { numbers, list };
