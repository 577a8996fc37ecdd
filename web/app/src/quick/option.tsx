import type { SearchHit } from "@chat/client";
import { useChat } from "../lib/chat.ts";
import { shortTime } from "../lib/format.ts";
import { HashIcon } from "../lib/icons.tsx";
import { isDirect, others } from "../lib/names.ts";
import { RoomIcon } from "../lib/room-icon.tsx";
import { unreadText } from "../lib/unread.ts";
import { Avatar } from "../people/avatar.tsx";
import { marked } from "./marked.ts";
import type { Target } from "./targets.ts";

export function TargetLine({ target }: { target: Target }) {
  switch (target.kind) {
    case "conversation":
      return <ConversationLine target={target} />;
    case "person":
      return <><Avatar person={target.person} size="small" /><Text title={target.person.displayName} more={`@${target.person.username}`} /></>;
    case "room":
      return <><span className="room-mark"><HashIcon /></span><Text title={target.summary.room.name} more={target.summary.room.description} /></>;
    case "message":
      return <MessageLine hit={target.hit} />;
  }
}

function ConversationLine({ target: { conversation, title } }: { target: Extract<Target, { kind: "conversation" }> }) {
  const me = useChat((state) => state.me?.id);
  const other = isDirect(conversation) ? others(conversation, me)[0] : undefined;
  const unread = unreadText(conversation.reading);
  return (
    <>
      {other ? <Avatar person={other} size="small" /> : <span className="room-mark"><RoomIcon type={conversation.room.type} /></span>}
      <Text title={title} more={conversation.room.description} />
      {unread && <span className="badge" role="img" aria-label={`${unread} unread`}>{unread}</span>}
    </>
  );
}

function MessageLine({ hit: { message, room, highlights } }: { hit: SearchHit }) {
  const author = useChat((state) => state.users.get(message.authorId));
  const title = useChat((state) => room.name || state.rooms.get(room.id)?.participants.map((one) => one.displayName).join(", ") || "Direct message");
  return (
    <>
      <Avatar person={author ?? { id: message.authorId, displayName: "", avatarUrl: null }} size="small" />
      <span className="result-text">
        <span className="quick-found">{marked(message.content, highlights).map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>))}</span>
        <span className="muted">{author?.displayName ?? "…"} in {title}, {shortTime(message.createdAt)}</span>
      </span>
    </>
  );
}

function Text({ title, more }: { title: string; more: string }) {
  return (
    <span className="result-text">
      <span>{title}</span>
      {more && <span className="muted">{more}</span>}
    </span>
  );
}
