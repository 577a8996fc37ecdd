import type { Message } from "@chat/client";
import { showToast } from "../kit/toast.ts";
import { roomHref } from "../lib/route.ts";

export const linkTo = ({ roomId, seq }: Message): string => `${location.origin}/${roomHref(roomId)}/messages/${seq}`;

/** Puts it into the clipboard, and says that it did, or that the browser does not let it. */
export function copy(text: string, said: string): void {
  // Only pages of a safe origin have a clipboard.
  const copied = "clipboard" in navigator ? navigator.clipboard.writeText(text) : Promise.reject(new Error("no clipboard"));
  copied.then(
    () => showToast(said),
    () => showToast("The browser does not allow copying here."),
  );
}
