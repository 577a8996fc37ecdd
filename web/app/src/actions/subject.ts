import type { Message } from "@chat/client";
import type { Viewer } from "./viewer.ts";

/** A message, and who looks at it. */
export interface Subject extends Viewer {
  readonly message: Message;
}
