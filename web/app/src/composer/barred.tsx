import type { ChatState, UserId, UserProfile } from "@chat/client";
import { told } from "../kit/told.ts";
import { useClient } from "../lib/chat.ts";

/** Whom the user would write to alone and has blocked. */
export function barredBy({ rooms, blocked, me }: ChatState, roomId: string): UserProfile | undefined {
  const one = blocked.size > 0 ? rooms.get(roomId) : undefined;
  const isOther = ({ id }: { id: UserId }): boolean => id !== me?.id && blocked.has(id);
  return one?.room.type === "direct" ? one.participants.find(isOther) : undefined;
}

export function Barred({ person }: { person: UserProfile }) {
  const client = useClient();
  return (
    <p className="composer closed" role="status">
      You have blocked {person.displayName}.{" "}
      <button type="button" className="link" onClick={() => told(client.blocks.remove(person.id), "Still blocked")}>Unblock</button>
    </p>
  );
}
