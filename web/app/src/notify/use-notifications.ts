import { useEffect } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import { startNotifier } from "./notifier.ts";

/** Notifies as long as somebody is signed in. */
export function useNotifications(): void {
  const client = useClient();
  const me = useChat((state) => state.me?.id);
  useEffect(() => (me === undefined ? undefined : startNotifier(client, me)), [client, me]);
}
