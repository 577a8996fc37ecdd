import type { ChatState } from "@chat/client";
import { useEffect, useState } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import type { Route } from "../lib/route.ts";

const pause = 1_000;

/** What came and is not the last message of its room: replies in threads, mostly. */
const hidden = (rooms: ChatState["rooms"]): number => {
  let sum = 0;
  for (const { reading, lastMessage } of rooms.values()) sum += reading.lastSeq - (lastMessage?.seq ?? 0);
  return sum;
};

/**
 * How many replies are unread in the threads that the user follows and that had the newest ones. Nobody tells the number: it is asked
 * for after a reply came, and after a thread was looked at.
 */
export function useUnreadThreads(rooms: ChatState["rooms"], route: Route): number {
  const client = useClient();
  const connected = useChat(({ connection }) => connection.current === "connected");
  const [known, setKnown] = useState({ count: 0, reason: "" });
  const looksAt = route.view === "room" && route.panel?.kind === "thread" ? `${route.roomId} ${route.panel.rootSeq}` : route.view === "threads";
  const reason = `${hidden(rooms)} ${looksAt}`;

  useEffect(() => {
    if (!connected) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      client.inbox.threads().then(
        ({ threads }) => isCurrent && setKnown({ count: threads.reduce((sum, { unread }) => sum + unread, 0), reason }),
        (error: unknown) => console.warn("Unread replies are not known:", error),
      );
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, connected, reason]);
  return known.count;
}
