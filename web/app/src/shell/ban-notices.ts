import { ChatError, type Conversation, type RoomId } from "@chat/client";
import { useEffect, useRef } from "react";
import { showToast } from "../kit/toast.ts";
import { useChat, useClient } from "../lib/chat.ts";
import { titleOf } from "../lib/names.ts";

/** Long enough to read a reason. */
const staysFor = 15_000;

/** A room goes from the list without a word: who was banned from it is told, and what for. What is looked at tells it itself. */
export function useBanNotices(selected: RoomId | null): void {
  const client = useClient();
  const rooms = useChat((state) => state.rooms);
  const before = useRef<ReadonlyMap<RoomId, Conversation>>(rooms);
  useEffect(() => {
    const gone = rooms.size < before.current.size ? [...before.current.values()].filter(({ room }) => !rooms.has(room.id)) : [];
    before.current = rooms;
    for (const one of gone) if (one.room.id !== selected) void tell(one);

    async function tell(conversation: Conversation): Promise<void> {
      const why = await client.rooms.summary(conversation.room.id).then(
        () => null,
        // Whoever left by themselves, or was removed only, is not told.
        (error: unknown) => (error instanceof ChatError && error.code === "banned" ? error.message : null),
      );
      if (why !== null) showToast(`${titleOf(conversation, client.getState().me?.id)}: ${why}`, { staysFor });
    }
  }, [client, rooms, selected]);
}
