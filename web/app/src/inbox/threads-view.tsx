import type { FollowedThread } from "@chat/client";
import { useCallback } from "react";
import { useClient } from "../lib/chat.ts";
import { usePages } from "../lib/pages.ts";
import { hrefOf } from "../lib/route.ts";
import { Frame } from "./frame.tsx";
import { InboxMessage } from "./inbox-message.tsx";
import { PageEnd } from "./page-end.tsx";
import { useWhere } from "./where.ts";

export function ThreadsView() {
  const client = useClient();
  const load = useCallback(
    async (cursor?: string) => {
      const { threads: items, next } = await client.inbox.threads(cursor);
      return { items, next };
    },
    [client],
  );
  const pages = usePages(load, 0);
  return (
    <Frame title="Threads">
      {pages.items?.map((thread) => <Thread key={thread.root.id} thread={thread} />)}
      <PageEnd {...pages} empty="You follow no threads yet. Whoever begins one, replies in it or is mentioned there follows it." />
    </Frame>
  );
}

function Thread({ thread: { root, lastReply, unread } }: { thread: FollowedThread }) {
  const where = useWhere(root.roomId);
  const { seq: rootSeq, roomId } = root;
  const replies = root.thread?.replyCount ?? root.replyCount;
  return (
    <section className="inbox-card" aria-label={`Thread in ${where}`}>
      <InboxMessage message={root} where={where} rootSeq={rootSeq} />
      {lastReply && <div className="inbox-reply"><InboxMessage message={lastReply} rootSeq={rootSeq} /></div>}
      <footer className="inbox-foot">
        <a href={hrefOf({ view: "room", roomId, panel: { kind: "thread", rootSeq } })}>{replies === 1 ? "1 reply" : `${replies} replies`}</a>
        {unread > 0 && <span className="badge" role="img" aria-label={`${unread} unread`}>{unread}</span>}
      </footer>
    </section>
  );
}
