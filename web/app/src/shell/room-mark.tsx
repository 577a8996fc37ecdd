import { statusIn, type Conversation } from "@chat/client";
import { useChat } from "../lib/chat.ts";
import { isDirect, others } from "../lib/names.ts";
import { RoomIcon } from "../lib/room-icon.tsx";
import { statusNames } from "../lib/status.ts";
import { Avatar } from "../people/avatar.tsx";

/** What kind of conversation it is, or who the other is. */
export function RoomMark({ conversation }: { conversation: Conversation }) {
  const { room } = conversation;
  if (!isDirect(conversation) && room.imageUrl) return <Avatar person={{ id: room.id, displayName: room.name, avatarUrl: room.imageUrl }} size="small" />;
  if (!isDirect(conversation)) return <span className="room-mark"><RoomIcon type={room.type} /></span>;
  if (room.type === "direct") return <Other conversation={conversation} />;
  return <span className="avatar small group" aria-hidden="true">{conversation.participants.length - 1}</span>;
}

function Other({ conversation }: { conversation: Conversation }) {
  const me = useChat((state) => state.me);
  const person = others(conversation, me?.id)[0] ?? me;
  const status = useChat((state) => (person && statusIn(state.presence, conversation.room.id, person.id)) ?? "offline");
  return (
    <>
      {person && <Avatar person={person} size="small" status={status} />}
      {status !== "offline" && <span className="sr-only">{statusNames[status].toLowerCase()}, </span>}
    </>
  );
}
