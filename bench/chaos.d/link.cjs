const { HttpTransportType, HubConnectionBuilder, LogLevel } = require('@microsoft/signalr');
const { within, TimedOut } = require('./wait.cjs');

const events = ['MessagePosted', 'MemberJoined', 'MemberLeft', 'RoomCreated', 'RoomLeft', 'Resync', 'Draining'];
// What comes often and says nothing about messages; without a handler the library would complain of each.
const ignored = ['PresenceChanged', 'TypingChanged', 'ReadAdvanced', 'UnreadChanged'];
const patience = 15_000;

/** One open connection to the hub: WebSockets without negotiation, through the balancer. `handlers` are for events that others ignore. */
async function openLink(url, token, onEvent, onClosed, handlers = {}) {
  const hub = new HubConnectionBuilder()
    .withUrl(`${url}/hubs/chat`, { skipNegotiation: true, transport: HttpTransportType.WebSockets, accessTokenFactory: () => token })
    .configureLogging(LogLevel.None)
    .build();
  hub.keepAliveIntervalInMilliseconds = 15_000;
  hub.serverTimeoutInMilliseconds = 45_000;
  for (const name of ignored) hub.on(name, handlers[name] ?? (() => {}));
  const link = {
    open: false,
    /** Calls without an answer yet. */
    calls: 0,
    invoke(method, ...given) {
      link.calls++;
      return within(patience, hub.invoke(method, ...given), method).finally(() => link.calls--);
    },
    stop: () => hub.stop().catch(() => {}),
  };
  for (const name of events) hub.on(name, (argument) => onEvent(link, name, argument));
  hub.onclose(() => { link.open = false; onClosed(link); });
  const start = hub.start();
  try {
    await within(patience, start, 'connecting');
  } catch (error) {
    start.then(() => hub.stop()).catch(() => {});
    throw error;
  }
  link.open = true;
  return link;
}

/** The server's refusal, which the library wraps in a sentence of its own; null when it is none. */
function refusalIn(error) {
  const begin = error.message.indexOf('{"code"');
  return begin < 0 ? null : JSON.parse(error.message.slice(begin));
}

/** What a failed call means: a code of ours, `timeout`, or `broken` for everything that is the connection's. */
function codeOf(error) {
  if (error instanceof TimedOut) return 'timeout';
  const refusal = refusalIn(error);
  if (!refusal) return /connection|closed|cancel|stopped|'Connected' state|WebSocket|handshake/i.test(error.message) ? 'broken' : `unknown: ${error.message}`;
  return refusal.code;
}

/** Milliseconds after which the server asks to come back, where it does. */
function comeBackAfter(error) { return (refusalIn(error)?.retryAfter ?? 0) * 1_000; }

module.exports = { openLink, codeOf, comeBackAfter };
