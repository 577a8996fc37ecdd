import type { Conversation, RoomRole, RoomType, UserId } from "@chat/client";
import { useMemo } from "react";
import { useHolds } from "../lib/restraint.ts";
import { isArchived, mayPost } from "../lib/roles.ts";

/** Who looks at the messages of a room, and as what. */
export interface Viewer {
  readonly me: UserId;
  readonly role: RoomRole | null;
  readonly roomType: RoomType;
  readonly isArchived: boolean;
  readonly mayPost: boolean;
  readonly isMuted: boolean;
  /** At a thread beside the room, and not at the room itself. */
  readonly inThread: boolean;
}

/** The same one until something of it is another. */
export function useViewer(me: UserId, conversation: Conversation, inThread: boolean): Viewer {
  const { role, room } = conversation;
  const roomType = room.type;
  const [archived, posts, isMuted] = [isArchived(conversation), mayPost(conversation), useHolds(conversation.muted)];
  return useMemo(
    () => ({ me, role, roomType, isArchived: archived, mayPost: posts, isMuted, inThread }),
    [me, role, roomType, archived, posts, isMuted, inThread],
  );
}
