import { ChatError, type RoomId, type RoomSummary } from "@chat/client";
import { useEffect, useState } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import { membersText } from "../lib/format.ts";
import { HashIcon } from "../lib/icons.tsx";
import { homeHref } from "../lib/route.ts";
import { useTask } from "../lib/task.ts";
import { Empty } from "../kit/empty.tsx";

/** A link led to a conversation that the user is not in: what it is, and the way in, if it is open to all. */
export function JoinPreview({ roomId }: { roomId: RoomId }) {
  const client = useClient();
  const connected = useChat(({ connection }) => connection.current === "connected");
  const [summary, setSummary] = useState<RoomSummary | "unknown" | null>(null);
  const { busy, error, run } = useTask();

  useEffect(() => {
    if (!connected) return;
    let isCurrent = true;
    void run(async () => {
      try {
        const found = await client.rooms.look(roomId);
        if (isCurrent) setSummary(found);
      } catch (cause) {
        if (!(cause instanceof ChatError) || !["not_found", "not_member", "forbidden", "invalid"].includes(cause.code)) throw cause;
        if (isCurrent) setSummary("unknown");
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [client, roomId, connected, run]);

  if (summary === "unknown") return <Empty text="You are not in this conversation" back={homeHref} />;
  if (!summary) return error ? <Empty text={error} role="alert" back={homeHref} /> : <p className="loading" role="status">Loading…</p>;
  const { room } = summary;
  const { memberCount } = room;
  return (
    <section className="empty join-preview" aria-label={room.name}>
      <span className="room-mark"><HashIcon /></span>
      <h2>{room.name}</h2>
      {room.description && <p>{room.description}</p>}
      <p className="muted">{membersText(memberCount)}</p>
      {room.archivedAt && <p className="muted">This room is archived.</p>}
      {error && <p className="error" role="alert">{error}</p>}
      <div className="join-ways">
        <a className="button" href={homeHref}>{room.archivedAt ? "Back" : "Not now"}</a>
        {!room.archivedAt && <button type="button" className="button primary" disabled={busy} onClick={() => void run(() => client.rooms.join(roomId))}>Join {room.name}</button>}
      </div>
    </section>
  );
}
