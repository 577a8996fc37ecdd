import type { Message } from "@chat/client";
import { useChat } from "../lib/chat.ts";
import { fullTime, shortTime } from "../lib/format.ts";
import { hrefOf } from "../lib/route.ts";
import { unheardText, useUnheard } from "../lib/unheard.ts";
import { Avatar } from "../people/avatar.tsx";
import { RichText } from "../text/rich-text.tsx";

/** A message in a list; its head leads to where it stands. `rootSeq`: of the thread that it is in. */
export function InboxMessage({ message, where, rootSeq }: { message: Message; where?: string | undefined; rootSeq?: number | undefined }) {
  const { roomId, seq, authorId, createdAt, content, deletedAt, mentions, mentionsRoom } = message;
  const author = useChat((state) => state.users.get(authorId));
  const isUnheard = useUnheard(authorId);
  const place = rootSeq === undefined ? { messageSeq: seq } : { panel: { kind: "thread", rootSeq } as const };
  return (
    <article className="inbox-message" data-testid="inbox-message">
      <a className="inbox-head" href={hrefOf({ view: "room", roomId, ...place })}>
        <Avatar person={author ?? { id: authorId, displayName: "", avatarUrl: null }} size="small" />
        <strong>{author?.displayName ?? "…"}</strong>
        <time dateTime={createdAt} title={fullTime(createdAt)}>{shortTime(createdAt)}</time>
        {where && <span className="muted">in {where}</span>}
      </a>
      <div className="inbox-text">{isUnheard ? <p className="muted">{unheardText}</p> : deletedAt ? <p className="muted">Message deleted</p> : <RichText text={content} mentions={mentions} mentionsRoom={mentionsRoom} />}</div>
    </article>
  );
}
