import { ChatClient, createSession, sessionKey, type ChatState, type Kept } from "@chat/client";
import { createContext, use, useSyncExternalStore } from "react";

export const session = createSession({ storage: localStorage });

window.addEventListener("storage", ({ key }) => {
  if (key === sessionKey || key === null) session.reload();
});

/** SignalR wants an absolute address without a page to be relative to. */
export const createClient = (kept: Kept | null): ChatClient =>
  new ChatClient({ session, baseUrl: location.origin, storage: localStorage, kept });

const ClientContext = createContext<ChatClient | null>(null);
export const ClientProvider = ClientContext.Provider;

export function useClient(): ChatClient {
  const client = use(ClientContext);
  if (!client) throw new Error("No chat client above");
  return client;
}

/** A part of the state. `select` has to answer the same value while the state is the same. */
export function useChat<T>(select: (state: ChatState) => T): T {
  const client = useClient();
  return useSyncExternalStore(client.subscribe, () => select(client.getState()));
}
