import type { Restraint } from "@chat/client";
import { untilText } from "../lib/format.ts";

/** Why who is muted cannot write, and until when. */
export function mutedText({ until, reason }: Restraint): string {
  const end = until === null ? "" : ` ${untilText(new Date(until).toISOString())}`;
  return `You are muted in this room${end}${reason ? `: ${reason}` : ""}. You can read on.`;
}
