import type { UserId, UserProfile } from "@chat/client";
import { fullTime, narrowTime } from "../lib/format.ts";
import { Avatar } from "../people/avatar.tsx";
import type { Item } from "./layout.ts";

interface Props {
  item: Item;
  author: UserProfile | undefined;
}

export function MessageSide({ item: { authorId, createdAt, continued }, author }: Props) {
  return (
    <div className="message-side">
      {continued ? (
        <time dateTime={createdAt} title={fullTime(createdAt)}>{narrowTime(createdAt)}</time>
      ) : (
        <Avatar person={author ?? unknown(authorId)} />
      )}
    </div>
  );
}

const unknown = (id: UserId) => ({ id, displayName: "", avatarUrl: null });
