import { newClientId, type UserProfile } from "@chat/client";
import { useState, type FormEvent } from "react";
import { useClient } from "../lib/chat.ts";
import { goTo, roomHref } from "../lib/route.ts";
import { useTask } from "../lib/task.ts";
import { PeoplePicker } from "../people/people-picker.tsx";
import { Dialog } from "../kit/dialog.tsx";

export function CreateRoom({ onClose }: { onClose: () => void }) {
  const client = useClient();
  const [people, setPeople] = useState<readonly UserProfile[]>([]);
  const [clientId] = useState(newClientId);
  const { busy, error, run } = useTask();

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const description = String(form.get("description") ?? "").trim();
    void run(async () => {
      const roomId = await client.rooms.create({
        name: String(form.get("name") ?? "").trim(),
        clientId,
        type: form.get("type") === "private" ? "private" : "public",
        memberIds: people.map((person) => person.id),
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
          <label><input type="radio" name="type" value="public" defaultChecked /> <span><strong>Public</strong><span className="muted">Anyone can find and join it</span></span></label>
          <label><input type="radio" name="type" value="private" /> <span><strong>Private</strong><span className="muted">Only people who are invited</span></span></label>
        </fieldset>
        <PeoplePicker label="Add people" people={people} onChange={setPeople} />
        {error && <p className="error" role="alert">{error}</p>}
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>Cancel</button>
          <button type="submit" className="button primary" disabled={busy}>Create room</button>
        </footer>
      </form>
    </Dialog>
  );
}
