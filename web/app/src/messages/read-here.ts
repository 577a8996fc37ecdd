import type { Conversation, Shown } from "@chat/client";
import { useEffect } from "react";
import { useAttention } from "../lib/attention.ts";
import { useClient } from "../lib/chat.ts";

/**
 * Moves the user's cursor to what was seen, `lastSeen` or all of it (`atEnd`). Who skipped what is unread has not read it: nothing is
 * marked as long as the part that is shown begins behind it.
 */
export function useReadHere({ room, reading }: Conversation, { messages, hasOlder, hasNewer }: Shown, lastSeen: number | undefined, atEnd: boolean): void {
  const client = useClient();
  const attention = useAttention();
  const oldest = messages[0]?.seq;
  const skipped = oldest === undefined ? hasOlder : hasOlder && oldest > reading.lastReadSeq + 1;
  const read = atEnd && !hasNewer ? reading.lastSeq : lastSeen;
  useEffect(() => {
    if (attention && !skipped && read !== undefined) client.markSeen(room.id, read);
  }, [client, room.id, attention, skipped, read]);
}
