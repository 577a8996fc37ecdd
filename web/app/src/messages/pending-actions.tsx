import type { Pending } from "@chat/client";
import { useClient } from "../lib/chat.ts";

export function PendingActions({ pending }: { pending: Pending }) {
  const client = useClient();
  return (
    <p className="failed-line">
      <span role="alert">Not sent: {pending.error?.message}</span>
      <button type="button" className="link" onClick={() => client.retry(pending.clientId)}>Retry</button>
      <button type="button" className="link" onClick={() => client.discard(pending.clientId)}>Discard</button>
    </p>
  );
}
