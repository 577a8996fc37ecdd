import type { Room } from "@chat/client";
import { HashIcon, LockIcon } from "./icons.tsx";

/** Whether a room is open to all. */
export function RoomIcon({ type }: Pick<Room, "type">) {
  return type === "public" ? <HashIcon /> : <LockIcon />;
}
