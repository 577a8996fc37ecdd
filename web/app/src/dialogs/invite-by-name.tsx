import type { RoomId, UserProfile } from "@chat/client";
import { useId, useState } from "react";
import { useClient } from "../lib/chat.ts";
import { listed } from "../lib/names.ts";
import { useTask } from "../lib/task.ts";
import { PeoplePicker } from "../people/people-picker.tsx";

export function InviteByName({ roomId }: { roomId: RoomId }) {
  const { invites } = useClient();
  const titleId = useId();
  const [people, setPeople] = useState<readonly UserProfile[]>([]);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const { busy, error, run } = useTask();

  // One after the other: at the first who cannot be asked it stops, and says who that is.
  const invite = () =>
    run(async () => {
      setAsked([]);
      for (const { id, displayName } of people) {
        await invites.make(roomId, { userId: id }).catch((cause: Error) => {
          throw new Error(`${displayName}: ${cause.message}`, { cause });
        });
        setPeople((now) => now.filter((person) => person.id !== id));
        setAsked((now) => [...now, displayName]);
      }
    });

  return (
    <section className="invite-way" aria-labelledby={titleId}>
      <h3 id={titleId}>By name</h3>
      <p className="muted">They are asked, and accept or decline within 7 days.</p>
      <PeoplePicker label="People" people={people} onChange={setPeople} />
      {error && <p className="error" role="alert">{error}</p>}
      <div className="invite-send">
        <button type="button" className="button primary" disabled={busy || people.length === 0} onClick={() => void invite()}>Send invitation</button>
        <p className="muted" role="status">{asked.length > 0 && `Invited: ${listed(asked)}.`}</p>
      </div>
    </section>
  );
}
