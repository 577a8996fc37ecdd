import type { ChatState, UserId, UserProfile } from "@chat/client";
import { showToast } from "../kit/toast.ts";
import { useClient } from "../lib/chat.ts";

/** Whom the user would write to alone and has blocked. */
export function barredBy({ rooms, blocked, me }: ChatState, roomId: string): UserProfile | undefined {
  const one = blocked.size > 0 ? rooms.get(roomId) : undefined;
  const isOther = ({ id }: { id: UserId }): boolean => id !== me?.id && blocked.has(id);
  return one?.room.type === "direct" ? one.participants.find(isOther) : undefined;
}

export function Barred({ person }: { person: UserProfile }) {
  const client = useClient();
  const unblock = (): void => void client.blocks.remove(person.id).catch((error: Error) => showToast(`Still blocked: ${error.message}`));
  return (
    <p className="composer closed" role="status">
      You have blocked {person.displayName}.{" "}
      <button type="button" className="link" onClick={unblock}>Unblock</button>
    </p>
  );
}
