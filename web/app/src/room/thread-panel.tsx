import { threadOf, type Conversation } from "@chat/client";
import { useLayoutEffect, useMemo, useState } from "react";
import { told } from "../kit/told.ts";
import { Composer } from "../composer/composer.tsx";
import { useChat, useClient } from "../lib/chat.ts";
import { ThreadList } from "../messages/thread-list.tsx";
import { Panel } from "./panel.tsx";

interface Props {
  conversation: Conversation;
  title: string;
  rootSeq: number;
  /** The reply that a link leads to. */
  linked: number | undefined;
}

export function ThreadPanel({ conversation, title, rootSeq, linked }: Props) {
  const client = useClient();
  const { room } = conversation;
  const rootId = `${room.id}-${rootSeq}`;
  const thread = useChat((state) => threadOf(state, rootId));
  const [alsoInRoom, setAlsoInRoom] = useState(false);
  const place = useMemo(() => ({ roomId: room.id, threadId: rootId }), [room.id, rootId]);
  useLayoutEffect(() => client.openThread(rootId), [client, rootId]);

  const following = thread?.following ?? false;
  const follow = () => told(client.followThread(rootId, !following), following ? "You follow it still" : "You do not follow it");
  return (
    <Panel
      className="thread"
      label="Thread"
      title={<>Thread <span className="muted">{title}</span></>}
      close="Close thread"
      tools={
        <button type="button" className="button small" aria-pressed={following} disabled={!thread?.root} onClick={follow}>
          {following ? "Following" : "Follow"}
        </button>
      }
    >
      {thread?.root ? (
        <ThreadList conversation={conversation} thread={thread} root={thread.root} linked={linked} />
      ) : (
        <p className="loading" role="status">Loading the thread…</p>
      )}
      <Composer
        place={place}
        title={title}
        alsoInRoom={alsoInRoom}
        foot={
          <label className="check also">
            <input type="checkbox" checked={alsoInRoom} onChange={(event) => setAlsoInRoom(event.target.checked)} /> Also send to {title}
          </label>
        }
      />
    </Panel>
  );
}
