import { HttpTransportType, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import { eventNames, type EventName } from "./events.ts";

/** One open connection to the hub. */
export interface Link {
  invoke<T>(method: string, ...args: unknown[]): Promise<T>;
  stop(): Promise<void>;
}

export interface LinkHandlers {
  event(name: EventName, argument: unknown): void;
  closed(error: Error | undefined): void;
}

/** Opens a connection, or says why not. */
export type Dial = (token: string, handlers: LinkHandlers) => Promise<Link>;

/** WebSockets without negotiation: no sticky sessions, one round trip less. */
export function dialHub(url: string): Dial {
  return async (token, handlers) => {
    const hub = new HubConnectionBuilder()
      .withUrl(url, {
        skipNegotiation: true,
        transport: HttpTransportType.WebSockets,
        accessTokenFactory: () => token,
      })
      .configureLogging(LogLevel.None)
      .build();
    hub.keepAliveIntervalInMilliseconds = 15_000;
    // Three of the server's keep-alives.
    hub.serverTimeoutInMilliseconds = 45_000;
    for (const name of eventNames) hub.on(name, (argument: unknown) => handlers.event(name, argument));
    hub.onclose((error) => handlers.closed(error));
    await hub.start();
    return {
      invoke: <T>(method: string, ...args: unknown[]) => hub.invoke<T>(method, ...args),
      stop: () => hub.stop(),
    };
  };
}
