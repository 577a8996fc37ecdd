import type { RoomId } from "@chat/client";
import { useMemo } from "react";
import { useChat } from "../lib/chat.ts";
import { typingText } from "../lib/names.ts";

export function TypingLine({ roomId }: { roomId: RoomId }) {
  const typing = useChat((state) => state.typing.get(roomId));
  const users = useChat((state) => state.users);
  const blocked = useChat((state) => state.blocked);
  const names = useMemo(
    () => [...(typing?.keys() ?? [])].filter((id) => !blocked.has(id)).map((id) => users.get(id)?.displayName ?? "Someone"),
    [typing, users, blocked],
  );
  return (
    <div className="typing" data-testid="typing" aria-live="polite">
      {names.length > 0 && <span className="typing-dots" aria-hidden="true"><i /><i /><i /></span>}
      {typingText(names)}
    </div>
  );
}
