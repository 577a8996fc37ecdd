import type { ConnectionState } from "@chat/client";
import { useState } from "react";
import { session, useChat, useClient } from "../lib/chat.ts";
import { dayName, time } from "../lib/format.ts";

const texts: Record<ConnectionState, string> = {
  connecting: "",
  connected: "",
  disconnected: "",
  reconnecting: "Connection lost. Reconnecting…",
  failed: "Your session has ended.",
};

export function ConnectionBanner({ keptAt }: { keptAt: number | null }) {
  const client = useClient();
  const state = useChat(({ connection }) => connection.current);
  const [wasConnected, setWasConnected] = useState(false);
  if (state === "connected" && !wasConnected) setWasConnected(true);
  const text = state === "reconnecting" && !wasConnected ? unreachable(keptAt) : texts[state];
  return (
    <div className={text ? "banner" : "banner hidden"} role="status" data-testid="connection-state" data-state={state}>
      {text}
      {state === "reconnecting" && <button type="button" className="link" onClick={() => client.retryNow()}>Try now</button>}
      {state === "failed" && <button type="button" className="link" onClick={() => void session.logout()}>Log in again</button>}
    </div>
  );
}

function unreachable(keptAt: number | null): string {
  if (keptAt === null) return "The server cannot be reached. Trying again…";
  const iso = new Date(keptAt).toISOString();
  return `The server cannot be reached. This is how it was: ${dayName(iso)}, ${time(iso)}.`;
}
