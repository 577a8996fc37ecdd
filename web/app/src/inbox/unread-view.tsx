import { roomList, type RoomId } from "@chat/client";
import { useMemo, useState } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import { Frame } from "./frame.tsx";
import { UnreadRoom } from "./unread-room.tsx";

/** So many are loaded at once. */
const atOnce = 10;

/** The conversations with unread messages. What is marked as read stays until the view is left, so that it can be taken back. */
export function UnreadView() {
  const client = useClient();
  const rooms = useChat((state) => state.rooms);
  const ready = useChat((state) => state.ready);
  const [limit, setLimit] = useState(atOnce);
  const [shown, setShown] = useState<readonly RoomId[]>([]);

  const unread = useMemo(() => roomList(rooms).filter(({ reading, level }) => reading.unread > 0 && level === "all").map(({ room }) => room.id), [rooms]);
  const added = unread.filter((id) => !shown.includes(id));
  if (added.length > 0) setShown([...shown, ...added]);
  const list = shown.filter((id) => rooms.has(id));

  const readAll = (): void => {
    for (const id of unread) client.markRead(id, rooms.get(id)?.reading.lastSeq ?? 0);
  };

  return (
    <Frame title="All unread" action={unread.length > 0 && <button type="button" className="button" onClick={readAll}>Mark all as read</button>}>
      {list.slice(0, limit).map((id) => <UnreadRoom key={id} roomId={id} />)}
      {list.length > limit && <button type="button" className="button" onClick={() => setLimit(limit + atOnce)}>Show {Math.min(atOnce, list.length - limit)} more conversations</button>}
      {list.length === 0 && <p className="hint center" role="status">{ready ? "You have read everything." : "Loading…"}</p>}
    </Frame>
  );
}
