import { seqOf, type Message } from "@chat/client";
import { showToast } from "../kit/toast.ts";
import { toClipboard } from "../lib/clipboard.ts";
import { hrefOf } from "../lib/route.ts";

/** Of a reply that stands in its thread only, with the thread. */
export function linkTo({ roomId, seq, threadId, alsoInRoom }: Message): string {
  const panel = threadId !== null && !alsoInRoom ? { kind: "thread", rootSeq: seqOf(threadId) } as const : undefined;
  return `${location.origin}/${hrefOf({ view: "room", roomId, messageSeq: seq, ...(panel && { panel }) })}`;
}

/** Puts it into the clipboard, and says that it did, or that the browser does not let it. */
export function copy(text: string, said: string): void {
  toClipboard(text).then(
    () => showToast(said),
    () => showToast("The browser does not allow copying here."),
  );
}
