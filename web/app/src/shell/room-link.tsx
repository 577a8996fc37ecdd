import type { Conversation, Message } from "@chat/client";
import { memo } from "react";
import { useChat } from "../lib/chat.ts";
import { shortTime } from "../lib/format.ts";
import { titleOf } from "../lib/names.ts";
import { roomHref } from "../lib/route.ts";
import { unheardText, useUnheard } from "../lib/unheard.ts";
import { unreadText } from "../lib/unread.ts";
import { plainText } from "../text/plain.ts";
import { DotsIcon } from "./icons.tsx";
import { RoomMark } from "./room-mark.tsx";

interface Props {
  conversation: Conversation;
  selected: boolean;
  compact: boolean;
}

/** A line of the list. Only one of them is reached by Tab, the others by the arrows: `useRoving` sees to that. */
export const RoomLink = memo(function RoomLink({ conversation, selected, compact }: Props) {
  const { room, lastMessage, reading, level } = conversation;
  const me = useChat((state) => state.me?.id);
  const title = titleOf(conversation, me);
  const unread = level === "all" ? unreadText(reading) : "";
  const isUnread = unread !== "" || reading.mentions > 0;
  return (
    <li>
      <a
        className={["room-link", isUnread && "unread", level === "none" && "muted-room"].filter(Boolean).join(" ")}
        href={roomHref(room.id)}
        tabIndex={-1}
        aria-current={selected ? "page" : undefined}
        data-stop=""
        data-testid="room-link"
        data-room-id={room.id}
      >
        <RoomMark conversation={conversation} />
        <span className="room-link-text">
          <span className="room-link-line">
            <span className="room-link-title">{title}</span>
            {compact ? <Badges unread={unread} mentions={reading.mentions} /> : lastMessage && <time dateTime={lastMessage.createdAt}>{shortTime(lastMessage.createdAt)}</time>}
          </span>
          {!compact && (
            <span className="room-link-line">
              <Preview message={lastMessage} direct={room.type === "direct"} />
              <Badges unread={unread} mentions={reading.mentions} />
            </span>
          )}
        </span>
      </a>
      <button type="button" className="row-more" tabIndex={-1} aria-label={`More for ${title}`} data-more={room.id}><DotsIcon /></button>
    </li>
  );
});

function Badges({ unread, mentions }: { unread: string; mentions: number }) {
  return (
    <>
      {mentions > 0 && <span className="badge mention" data-testid="mention-badge" role="img" aria-label={`${mentions} ${mentions === 1 ? "mention" : "mentions"}`}>@{mentions}</span>}
      {unread && <span className="badge" data-testid="unread-badge" role="img" aria-label={`${unread} unread`}>{unread}</span>}
    </>
  );
}

function Preview({ message, direct }: { message: Message | null; direct: boolean }) {
  const me = useChat((state) => state.me?.id);
  const author = useChat((state) => (message ? state.users.get(message.authorId)?.displayName : undefined));
  const isUnheard = useUnheard(message?.authorId);
  if (!message) return <span className="room-link-preview">No messages yet</span>;
  if (isUnheard) return <span className="room-link-preview">{unheardText}</span>;
  const from = message.authorId === me ? "You: " : author && !direct ? `${author.split(" ", 1)[0]}: ` : "";
  return <span className="room-link-preview">{from + (message.deletedAt ? "Message deleted" : plainText(message.content))}</span>;
}
