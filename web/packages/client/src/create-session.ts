import { systemClock, type Clock } from "./clock.ts";
import { defaultLock, type Lock } from "./lock.ts";
import { Rest } from "./rest.ts";
import { Session } from "./session.ts";
import { memoryStorage, type KeyValueStorage } from "./storage.ts";

export interface CreateSessionOptions {
  /** Origin of the server; empty in its own page. */
  baseUrl?: string;
  /** Shared by the tabs of one browser, such as `localStorage`. */
  storage?: KeyValueStorage;
  clock?: Clock;
  lock?: Lock;
  fetch?: typeof fetch;
}

export function createSession(options: CreateSessionOptions = {}): Session {
  const { baseUrl = "", storage = memoryStorage(), clock = systemClock, lock = defaultLock } = options;
  const rest = new Rest({ baseUrl, ...(options.fetch && { fetch: options.fetch }) });
  return new Session({ rest, storage, clock, lock });
}
