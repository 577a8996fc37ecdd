import type { RoomRole, RoomType, UserId } from "@chat/client";
import { useMemo } from "react";

/** Who looks at the messages of a room, and as what. */
export interface Viewer {
  readonly me: UserId;
  readonly role: RoomRole | null;
  readonly roomType: RoomType;
}

export const useViewer = (me: UserId, role: RoomRole | null, roomType: RoomType): Viewer =>
  useMemo(() => ({ me, role, roomType }), [me, role, roomType]);
