import type { RoomId } from "@chat/client";
import { useChat } from "../lib/chat.ts";
import { titleOf } from "../lib/names.ts";

/** The name of a conversation, empty while it is not known. */
export const useWhere = (roomId: RoomId): string =>
  useChat((state) => {
    const one = state.rooms.get(roomId);
    return one ? titleOf(one, state.me?.id) : "";
  });
