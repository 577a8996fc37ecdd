import type { Room, UserProfile } from "@chat/client";
import { useState } from "react";
import { Dialog } from "../kit/dialog.tsx";
import { useClient } from "../lib/chat.ts";
import { useTask } from "../lib/task.ts";
import { PeoplePicker } from "../people/people-picker.tsx";

export function AddPeople({ room, onClose }: { room: Room; onClose: () => void }) {
  const client = useClient();
  const [people, setPeople] = useState<readonly UserProfile[]>([]);
  const { busy, error, run } = useTask();

  const add = () =>
    run(async () => {
      await client.rooms.addMembers(room.id, people.map((person) => person.id));
      onClose();
    });

  return (
    <Dialog title={`Add people to ${room.name}`} onClose={onClose}>
      <PeoplePicker label="People" people={people} onChange={setPeople} />
      {error && <p className="error" role="alert">{error}</p>}
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={onClose}>Cancel</button>
        <button type="button" className="button primary" disabled={busy || people.length === 0} onClick={() => void add()}>Add to the room</button>
      </footer>
    </Dialog>
  );
}
