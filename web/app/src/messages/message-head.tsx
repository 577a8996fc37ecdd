import type { UserId } from "@chat/client";
import { fullTime, time } from "../lib/format.ts";
import { openCard } from "../people/card.ts";

export function MessageHead({ authorId, name, createdAt }: { authorId: UserId; name: string; createdAt: string }) {
  return (
    <header className="message-head">
      <button type="button" className="author" tabIndex={-1} onClick={({ currentTarget }) => openCard({ userId: authorId, anchor: currentTarget })}>{name}</button>
      <time dateTime={createdAt} title={fullTime(createdAt)}>{time(createdAt)}</time>
    </header>
  );
}
