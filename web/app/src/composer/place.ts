import type { MessageId, RoomId } from "@chat/client";

/** Where something is written: in a room, or in the thread of one of its messages. */
export interface Place {
  readonly roomId: RoomId;
  /** The thread's root. */
  readonly threadId?: MessageId | undefined;
}

export const keyOf = ({ roomId, threadId }: Place): string => threadId ?? roomId;

/** Whether a message that is being edited is looked at there. */
export const isOf = ({ threadId }: Place, message: { readonly threadId: MessageId | null }): boolean => (threadId ?? null) === message.threadId;
