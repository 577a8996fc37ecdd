import type { Conversation, RoomRole, RoomType, UserId } from "@chat/client";
import { useMemo } from "react";
import { isArchived, mayPost } from "../lib/roles.ts";

/** Who looks at the messages of a room, and as what. */
export interface Viewer {
  readonly me: UserId;
  readonly role: RoomRole | null;
  readonly roomType: RoomType;
  readonly isArchived: boolean;
  readonly mayPost: boolean;
  /** At a thread beside the room, and not at the room itself. */
  readonly inThread: boolean;
}

export const viewerOf = (me: UserId, conversation: Conversation, inThread: boolean): Viewer => ({
  me,
  role: conversation.role,
  roomType: conversation.room.type,
  isArchived: isArchived(conversation),
  mayPost: mayPost(conversation),
  inThread,
});

/** The same one until something of it is another. */
export function useViewer(me: UserId, conversation: Conversation, inThread: boolean): Viewer {
  const now = viewerOf(me, conversation, inThread);
  const { role, roomType } = now;
  return useMemo(
    () => ({ me, role, roomType, isArchived: now.isArchived, mayPost: now.mayPost, inThread }),
    [me, role, roomType, now.isArchived, now.mayPost, inThread],
  );
}
