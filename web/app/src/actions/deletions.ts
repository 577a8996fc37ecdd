import type { ChatClient, Message, MessageId } from "@chat/client";
import { useSyncExternalStore } from "react";
import { showToast } from "../kit/toast.ts";

const canBeUndoneFor = 5_000;

/** What is shown as deleted, and what tells the server so; `null` once that is on its way. */
const deleting = new Map<MessageId, (() => void) | null>();
const listeners = new Set<() => void>();

function put(id: MessageId, tell: (() => void) | null | undefined): void {
  if (tell === undefined) deleting.delete(id);
  else deleting.set(id, tell);
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The message is shown as deleted, though the server does not know yet. */
export const useIsDeleting = (id: MessageId | undefined): boolean =>
  useSyncExternalStore(subscribe, () => id !== undefined && deleting.has(id));

/** Shown at once; the server is told when it was not undone for a while, when the page hides or the room is left. */
export function deleteSoon(client: ChatClient, { id }: Pick<Message, "id">): void {
  if (deleting.has(id)) return;
  const forget = (): void => {
    clearTimeout(timer);
    dismiss();
    put(id, undefined);
  };
  const tell = (): void => {
    clearTimeout(timer);
    dismiss();
    put(id, null);
    client.deleteMessage(id).then(forget, (error: Error) => {
      forget();
      showToast(`Not deleted: ${error.message}`, { action: { label: "Retry", run: () => deleteSoon(client, { id }) } });
    });
  };
  const timer = setTimeout(tell, canBeUndoneFor);
  const dismiss = showToast("Message deleted.", { action: { label: "Undo", run: forget }, staysFor: canBeUndoneFor });
  put(id, tell);
}

/** From here on it cannot be undone. */
export function tellDeletions(): void {
  for (const tell of [...deleting.values()]) tell?.();
}

document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && tellDeletions());
window.addEventListener("pagehide", tellDeletions);
