import type { Pending } from "@chat/client";
import { useClient } from "../lib/chat.ts";

/** Of a message that the server refused: for good, until it is tried again, or for a while, after which it goes by itself. */
export function PendingActions({ pending }: { pending: Pending }) {
  const client = useClient();
  const hasFailed = pending.state === "failed";
  return (
    <p className="failed-line">
      <span role="alert">{hasFailed ? "Not sent" : "Not sent yet"}: {pending.error?.message}</span>
      {hasFailed && <button type="button" className="link" onClick={() => client.retry(pending.clientId)}>Retry</button>}
      <button type="button" className="link" onClick={() => client.discard(pending.clientId)}>Discard</button>
    </p>
  );
}
