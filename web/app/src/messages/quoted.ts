import { roomOf, seqOf, shown, threadOf, type ChatClient, type ChatState, type Message, type MessageId } from "@chat/client";
import { useEffect, useSyncExternalStore } from "react";
import { useChat, useClient } from "../lib/chat.ts";

const keptAtMost = 300;

/** Messages that are quoted and were not loaded; `null`: it cannot be had. */
const fetched = new Map<MessageId, Message | null>();
const asked = new Set<MessageId>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function keep(id: MessageId, message: Message | null): void {
  asked.delete(id);
  fetched.set(id, message);
  const [oldest] = fetched.keys();
  if (fetched.size > keptAtMost && oldest !== undefined) fetched.delete(oldest);
  for (const listener of [...listeners]) listener();
}

function ask(client: ChatClient, id: MessageId): void {
  if (asked.has(id) || fetched.has(id)) return;
  asked.add(id);
  client.message(id).then(
    (message) => keep(id, message),
    // It stays a quote without words; who opens the room again asks again.
    () => keep(id, null),
  );
}

/** The quoted message as it is now, where it is loaded, and otherwise as it was when it was first quoted here. */
export function useQuoted(id: MessageId): Message | null {
  const client = useClient();
  const loaded = useChat((state) => findLoaded(state, id));
  const kept = useSyncExternalStore(subscribe, () => fetched.get(id) ?? null);
  const isMissing = loaded === undefined;
  useEffect(() => {
    if (isMissing) ask(client, id);
  }, [client, id, isMissing]);
  return loaded ?? kept;
}

function findLoaded(state: ChatState, id: MessageId): Message | undefined {
  const room = state.rooms.get(roomOf(id));
  if (!room) return undefined;
  return find(shown(room).messages, id) ?? [...room.threads.keys()].flatMap((root) => find(threadOf(state, root)?.messages ?? [], id) ?? [])[0];
}

/** They are in the order of their numbers. */
function find(messages: readonly Message[], id: MessageId): Message | undefined {
  const seq = seqOf(id);
  let [from, to] = [0, messages.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((messages[middle]?.seq ?? 0) < seq) from = middle + 1;
    else to = middle;
  }
  return messages[from]?.id === id ? messages[from] : undefined;
}
