import type { UserProfile } from "@chat/client";
import { useState } from "react";
import { useClient } from "../lib/chat.ts";
import { goTo, roomHref } from "../lib/route.ts";
import { useTask } from "../lib/task.ts";
import { PeoplePicker } from "../people/people-picker.tsx";
import { Dialog } from "../kit/dialog.tsx";

const othersAtMost = 9;

export function NewDirect({ onClose }: { onClose: () => void }) {
  const client = useClient();
  const [people, setPeople] = useState<readonly UserProfile[]>([]);
  const { busy, error, run } = useTask();
  const tooMany = people.length > othersAtMost;

  const start = () =>
    run(async () => {
      goTo(roomHref(await client.rooms.startDirect(people.map((person) => person.id))));
      onClose();
    });

  return (
    <Dialog title="New message" onClose={onClose}>
      <PeoplePicker label="To" people={people} onChange={setPeople} />
      {tooMany && <p className="error" role="alert">A group conversation has at most 10 people.</p>}
      {error && <p className="error" role="alert">{error}</p>}
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={onClose}>Cancel</button>
        <button type="button" className="button primary" disabled={busy || tooMany || people.length === 0} onClick={() => void start()}>
          Start conversation
        </button>
      </footer>
    </Dialog>
  );
}
