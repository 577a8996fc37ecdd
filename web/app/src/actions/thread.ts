import { seqOf, type Message, type MessageId } from "@chat/client";
import { openPanel } from "../lib/route.ts";

/** A reply is in the thread of its root: threads are one level deep. */
export const rootOf = ({ id, threadId }: Message): MessageId => threadId ?? id;

export const openThread = (message: Message): void => openPanel({ kind: "thread", rootSeq: seqOf(rootOf(message)) });
