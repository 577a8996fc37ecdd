import type { MemberCursor, Message, UserId } from "@chat/client";
import { useEffect, useState } from "react";
import { Dialog } from "../kit/dialog.tsx";
import { useChat, useClient } from "../lib/chat.ts";
import { useTask } from "../lib/task.ts";
import { Avatar } from "../people/avatar.tsx";

/** Who reacted to a message, and with what, and who has read it. */
export function MessagePeople({ message, onClose }: { message: Message; onClose: () => void }) {
  const client = useClient();
  const [cursors, setCursors] = useState<readonly MemberCursor[] | null>(null);
  const { error, run } = useTask();
  useEffect(() => {
    void run(async () => setCursors(await client.cursors(message.roomId)));
  }, [client, message.roomId, run]);

  const readers = cursors?.filter(({ userId, lastReadSeq }) => lastReadSeq >= message.seq && userId !== message.authorId).map(({ userId }) => userId);
  return (
    <Dialog title="Who has read and reacted" onClose={onClose}>
      {message.reactions.map(({ emoji, count, userIds }) => (
        <section key={emoji} className="people-section" aria-label={`Reacted with ${emoji}`}>
          <h3>{emoji} <span className="muted">{count}</span></h3>
          <People ids={userIds} />
          {count > userIds.length && <p className="hint">and {count - userIds.length} more</p>}
        </section>
      ))}
      <section className="people-section" aria-label="Read by">
        <h3>Read by {readers && <span className="muted">{readers.length}</span>}</h3>
        {error && <p className="hint" role="alert">{error}</p>}
        {readers?.length === 0 && <p className="hint">Nobody yet.</p>}
        {readers && <People ids={readers} />}
      </section>
    </Dialog>
  );
}

function People({ ids }: { ids: readonly UserId[] }) {
  const users = useChat((state) => state.users);
  return (
    <ul className="members">
      {ids.map((id) => {
        const person = users.get(id) ?? { id, displayName: "…", avatarUrl: null };
        return (
          <li key={id} className="member">
            <Avatar person={person} size="small" />
            <span>{person.displayName}</span>
          </li>
        );
      })}
    </ul>
  );
}
