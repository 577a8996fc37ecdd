import type { Message, Reaction } from "@chat/client";
import { can } from "../actions/can.ts";
import { addReaction, removeReaction } from "../actions/reactions.ts";
import type { Subject } from "../actions/subject.ts";
import { openSurface } from "../actions/surface.ts";
import { useChat, useClient } from "../lib/chat.ts";
import { SmileIcon } from "../lib/icons.tsx";
import { listed } from "../lib/names.ts";

/** Who reacted with what; pressing one does the same, or takes it back. */
export function Reactions({ subject }: { subject: Subject }) {
  const { message, me } = subject;
  return (
    <div className="reactions" role="group" aria-label="Reactions">
      {message.reactions.map((reaction) => <Chip key={reaction.emoji} message={message} reaction={reaction} me={me} />)}
      {can(subject, "react") && (
        <button
          type="button"
          className="reaction add"
          aria-label="Add a reaction"
          data-tip="Add a reaction"
          onClick={({ currentTarget }) => openSurface({ kind: "emoji", subject, anchor: currentTarget })}
        >
          <SmileIcon />
        </button>
      )}
    </div>
  );
}

const namedAtMost = 10;

function Chip({ message, reaction: { emoji, count, userIds }, me }: { message: Message; reaction: Reaction; me: string }) {
  const client = useClient();
  const users = useChat((state) => state.users);
  const own = userIds.includes(me);
  const others = userIds.filter((id) => id !== me).slice(0, namedAtMost).map((id) => users.get(id)?.displayName ?? "somebody");
  const named = own ? ["You", ...others] : others;
  const more = count - named.length;
  const who = listed(more > 0 ? [...named, `${more} more`] : named);
  return (
    <button
      type="button"
      className="reaction"
      aria-pressed={own}
      aria-label={`${emoji} ${count}, ${who}`}
      data-tip={`${who} reacted with ${emoji}`}
      data-testid="reaction"
      onClick={() => (own ? removeReaction : addReaction)(client, message, emoji)}
    >
      <span aria-hidden="true">{emoji}</span> {count}
    </button>
  );
}
