import type { InvitePreview } from "@chat/client";
import { ChatIcon } from "../lib/icons.tsx";
import { Avatar } from "../people/avatar.tsx";

/** The picture of the room that an invite leads to. */
export function RoomFace({ invite: { code, roomName, imageUrl } }: { invite: InvitePreview }) {
  if (imageUrl === null) return <span className="room-mark"><ChatIcon /></span>;
  return <Avatar person={{ id: code, displayName: roomName, avatarUrl: imageUrl }} />;
}
