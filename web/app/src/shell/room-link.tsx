import type { Conversation } from "@chat/client";
import { memo } from "react";
import { useChat } from "../lib/chat.ts";
import { shortTime } from "../lib/format.ts";
import { HashIcon, LockIcon } from "../lib/icons.tsx";
import { isDirect, others, titleOf } from "../lib/names.ts";
import { roomHref } from "../lib/route.ts";
import { unreadText } from "../lib/unread.ts";
import { plainText } from "../text/plain.ts";
import { Avatar } from "../people/avatar.tsx";

export const RoomLink = memo(function RoomLink({ conversation, selected }: { conversation: Conversation; selected: boolean }) {
  const { room, lastMessage, reading } = conversation;
  const me = useChat((state) => state.me?.id);
  const author = useChat((state) => (lastMessage ? state.users.get(lastMessage.authorId)?.displayName : undefined));
  const title = titleOf(conversation, me);
  const unread = unreadText(reading);
  const from = lastMessage?.authorId === me ? "You: " : author && room.type !== "direct" ? `${author.split(" ", 1)[0]}: ` : "";
  const preview = lastMessage ? from + (lastMessage.deletedAt ? "Message deleted" : plainText(lastMessage.content)) : "No messages yet";
  return (
    <li>
      <a className={unread ? "room-link unread" : "room-link"} href={roomHref(room.id)} aria-current={selected ? "page" : undefined} data-testid="room-link" data-room-id={room.id}>
        <Mark conversation={conversation} />
        <span className="room-link-text">
          <span className="room-link-line">
            <span className="room-link-title">{title}</span>
            {lastMessage && <time dateTime={lastMessage.createdAt}>{shortTime(lastMessage.createdAt)}</time>}
          </span>
          <span className="room-link-line">
            <span className="room-link-preview">{preview}</span>
            {unread && <span className="badge" data-testid="unread-badge" role="img" aria-label={`${unread} unread`}>{unread}</span>}
          </span>
        </span>
      </a>
    </li>
  );
});

function Mark({ conversation }: { conversation: Conversation }) {
  const me = useChat((state) => state.me);
  const people = others(conversation, me?.id);
  const person = people[0] ?? me;
  const online = useChat((state) => (person ? state.presence.get(conversation.room.id)?.online.has(person.id) : false));
  if (!isDirect(conversation)) return <span className="room-mark">{conversation.room.type === "private" ? <LockIcon /> : <HashIcon />}</span>;
  if (conversation.room.type === "group") return <span className="avatar small group" aria-hidden="true">{people.length}</span>;
  return (
    <>
      {person && <Avatar person={person} size="small" online={online ?? false} />}
      {online && <span className="sr-only">online, </span>}
    </>
  );
}
