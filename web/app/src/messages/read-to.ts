import type { Conversation } from "@chat/client";
import { useEffect, useRef, useState } from "react";

/**
 * Up to which message the user had read when the unread ones began: where the line stands. It stays while they are
 * read, and goes when the user answers. Messages that are seen as they come (`watching`) draw no line.
 */
export function useReadTo(reading: Pick<Conversation["reading"], "unread" | "lastReadSeq">, pending: number, watching: boolean): number | null {
  const [readTo, setReadTo] = useState(() => (reading.unread > 0 ? reading.lastReadSeq : null));
  const before = useRef({ unread: reading.unread, pending });
  useEffect(() => {
    const { unread } = before.current;
    if (pending > before.current.pending) setReadTo(null);
    else if (unread === 0 && reading.unread > 0 && !watching) setReadTo(reading.lastReadSeq);
    before.current = { unread: reading.unread, pending };
  }, [reading.unread, reading.lastReadSeq, pending, watching]);
  return readTo;
}
