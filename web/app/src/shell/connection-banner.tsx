import type { ConnectionState } from "@chat/client";
import { session, useChat, useClient } from "../lib/chat.ts";

const texts: Record<ConnectionState, string> = {
  connecting: "",
  connected: "",
  disconnected: "",
  reconnecting: "Connection lost. Reconnecting…",
  failed: "Your session has ended.",
};

export function ConnectionBanner() {
  const client = useClient();
  const state = useChat(({ connection }) => connection.current);
  const text = texts[state];
  return (
    <div className={text ? "banner" : "banner hidden"} role="status" data-testid="connection-state" data-state={state}>
      {text}
      {state === "reconnecting" && <button type="button" className="link" onClick={() => client.retryNow()}>Try now</button>}
      {state === "failed" && <button type="button" className="link" onClick={() => void session.logout()}>Log in again</button>}
    </div>
  );
}
