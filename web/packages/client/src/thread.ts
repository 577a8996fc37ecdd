import type { Message, MessageId } from "./types.ts";

/** A thread that somebody looks at: its root and its newest replies. */
export interface Thread {
  readonly rootId: MessageId;
  readonly root: Message | null;
  readonly messages: readonly Message[];
  readonly hasOlder: boolean;
  readonly loading: "older" | "newest" | null;
  /** The user is told of new replies. */
  readonly following: boolean;
  readonly lastReadSeq: number;
  readonly unread: number;
}
