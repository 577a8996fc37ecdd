import type { RoomRole, RoomType, UserId } from "@chat/client";
import { useMemo } from "react";

/** Who looks at the messages of a room, and as what. */
export interface Viewer {
  readonly me: UserId;
  readonly role: RoomRole | null;
  readonly roomType: RoomType;
  /** At a thread beside the room, and not at the room itself. */
  readonly inThread: boolean;
}

export const useViewer = (me: UserId, role: RoomRole | null, roomType: RoomType, inThread: boolean): Viewer =>
  useMemo(() => ({ me, role, roomType, inThread }), [me, role, roomType, inThread]);
