import { useCallback, useState } from "react";
import { useClient } from "../lib/chat.ts";
import { useLookup } from "../lib/lookup.ts";
import { useTask } from "../lib/task.ts";
import { Dialog } from "../kit/dialog.tsx";
import { RoomResult } from "./room-result.tsx";
import { useEntry } from "./use-entry.ts";

interface Props {
  onClose: () => void;
  onCreate: () => void;
  onArchived: () => void;
  /** For those who answer there. */
  onSupport: (() => void) | null;
}

export function BrowseRooms({ onClose, onCreate, onArchived, onSupport }: Props) {
  const client = useClient();
  const [text, setText] = useState("");
  const look = useCallback(async (query: string) => (await client.rooms.find(query)).rooms, [client]);
  const { found, answered, error } = useLookup(text.trim(), look);
  const task = useTask();

  const enter = useEntry(onClose);

  return (
    <Dialog title="Browse rooms" onClose={onClose}>
      <label className="field">
        <span className="sr-only">Search rooms</span>
        <input placeholder="Search rooms by name" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {(error ?? task.error) && <p className="error" role="alert">{error ?? task.error}</p>}
      <ul className="results" aria-label="Rooms" aria-busy={answered !== text.trim()}>
        {found.map((summary) => (
          <RoomResult key={summary.room.id} room={summary.room} verb={summary.role ? "Open" : "Join"} busy={task.busy} onEnter={() => void task.run(() => enter(summary))} />
        ))}
      </ul>
      {answered !== null && found.length === 0 && !error && (
        <p className="hint center">{answered ? `No room is called “${answered}”.` : "There are no rooms yet."}</p>
      )}
      <footer className="dialog-foot">
        {onSupport && <button type="button" className="button" onClick={onSupport}>Support</button>}
        <button type="button" className="button" onClick={onArchived}>Archived rooms</button>
        <button type="button" className="button" onClick={onCreate}>Create a room</button>
      </footer>
    </Dialog>
  );
}
