import type { RoomSummary } from "@chat/client";
import { useCallback, useState } from "react";
import { useClient } from "../lib/chat.ts";
import { membersText } from "../lib/format.ts";
import { HashIcon, LockIcon } from "../lib/icons.tsx";
import { useLookup } from "../lib/lookup.ts";
import { goTo, roomHref } from "../lib/route.ts";
import { useTask } from "../lib/task.ts";
import { Dialog } from "../kit/dialog.tsx";

export function BrowseRooms({ onClose, onCreate }: { onClose: () => void; onCreate: () => void }) {
  const client = useClient();
  const [text, setText] = useState("");
  const look = useCallback(async (query: string) => (await client.rooms.find(query)).rooms, [client]);
  const { found, answered, error } = useLookup(text.trim(), look);
  const task = useTask();

  const enter = ({ room, role }: RoomSummary) =>
    task.run(async () => {
      if (role === null) await client.rooms.join(room.id);
      goTo(roomHref(room.id));
      onClose();
    });

  return (
    <Dialog title="Browse rooms" onClose={onClose}>
      <label className="field">
        <span className="sr-only">Search rooms</span>
        <input placeholder="Search rooms by name" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {(error ?? task.error) && <p className="error" role="alert">{error ?? task.error}</p>}
      <ul className="results" aria-label="Rooms" aria-busy={answered !== text.trim()}>
        {found.map((summary) => (
          <li key={summary.room.id} className="result">
            <span className="room-mark">{summary.room.type === "private" ? <LockIcon /> : <HashIcon />}</span>
            <span className="result-text">
              <strong>{summary.room.name}</strong>
              <span className="muted">
                {membersText(summary.room.memberCount)}
                {summary.room.description ? ` · ${summary.room.description}` : ""}
              </span>
            </span>
            <button type="button" className={summary.role ? "button" : "button primary"} disabled={task.busy} aria-label={`${summary.role ? "Open" : "Join"} ${summary.room.name}`} onClick={() => void enter(summary)}>
              {summary.role ? "Open" : "Join"}
            </button>
          </li>
        ))}
      </ul>
      {answered !== null && found.length === 0 && !error && (
        <p className="hint center">{answered ? `No room is called “${answered}”.` : "There are no rooms yet."}</p>
      )}
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={onCreate}>Create a room</button>
      </footer>
    </Dialog>
  );
}
