import { newClientId, type UserProfile } from "@chat/client";
import { useState, type FormEvent } from "react";
import { useClient } from "../lib/chat.ts";
import { goTo, roomHref } from "../lib/route.ts";
import { useTask } from "../lib/task.ts";
import { PeoplePicker } from "../people/people-picker.tsx";
import { Dialog } from "../kit/dialog.tsx";

type Kind = "public" | "private" | "support";

const kinds: readonly [Kind, string, string][] = [
  ["public", "Public", "Anyone can find and join it"],
  ["private", "Private", "Only people who are invited"],
  ["support", "Support", "You, and the moderators of this server who answer you"],
];

export function CreateRoom({ onClose }: { onClose: () => void }) {
  const client = useClient();
  const [people, setPeople] = useState<readonly UserProfile[]>([]);
  const [clientId] = useState(newClientId);
  const [type, setType] = useState<Kind>("public");
  const { busy, error, run } = useTask();

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const description = String(form.get("description") ?? "").trim();
    void run(async () => {
      const roomId = await client.rooms.create({
        name: String(form.get("name") ?? "").trim(),
        clientId,
        type,
        temporary: form.get("temporary") !== null,
        memberIds: type === "support" ? [] : people.map((person) => person.id),
        ...(description && { description }),
      });
      goTo(roomHref(roomId));
      onClose();
    });
  };

  return (
    <Dialog title="Create a room" onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <label className="field">
          Name
          <input name="name" required maxLength={100} pattern=".*\S.*" autoComplete="off" />
        </label>
        <label className="field">
          <span>Description <span className="muted">(optional)</span></span>
          <input name="description" maxLength={500} autoComplete="off" />
        </label>
        <fieldset className="choices">
          <legend>Who can find it</legend>
          {kinds.map(([kind, title, hint]) => (
            <label key={kind}>
              <input type="radio" name="type" value={kind} checked={type === kind} onChange={() => setType(kind)} /> <span><strong>{title}</strong><span className="muted">{hint}</span></span>
            </label>
          ))}
        </fieldset>
        {type !== "support" && (
          <>
            <div className="choices">
              <label>
                <input type="checkbox" name="temporary" /> <span><strong>Temporary</strong><span className="muted">It goes with all that was said, some time after the last has left</span></span>
              </label>
            </div>
            <PeoplePicker label="Add people" people={people} onChange={setPeople} />
          </>
        )}
        {error && <p className="error" role="alert">{error}</p>}
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>Cancel</button>
          <button type="submit" className="button primary" disabled={busy}>Create room</button>
        </footer>
      </form>
    </Dialog>
  );
}
