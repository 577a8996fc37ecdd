import type { Room, RoomChanges } from "@chat/client";
import type { FormEvent } from "react";
import { Dialog } from "../kit/dialog.tsx";
import { useClient } from "../lib/chat.ts";
import { spanText } from "../lib/format.ts";
import { useTask } from "../lib/task.ts";

const pauses = [0, 5, 10, 30, 60, 300, 900, 3_600, 21_600];

/** Those that are offered; one that was set otherwise is among them. */
const pausesWith = (now: number): number[] => (pauses.includes(now) ? pauses : [...pauses, now].toSorted((a, b) => a - b));

/** What of the form is not as the room is. */
function changesOf(form: FormData, room: Room): RoomChanges {
  const text = (field: string): string => String(form.get(field) ?? "").replaceAll("\r\n", "\n").trim();
  const [name, description, imageUrl, maxMembers] = [text("name"), text("description"), text("imageUrl"), Number(text("maxMembers"))];
  const slowModeSeconds = Number(text("slowModeSeconds"));
  const postBy = form.get("postBy") === "moderators" ? "moderators" : "members";
  return {
    ...(name !== room.name && { name }),
    ...(description !== room.description && { description }),
    ...(imageUrl !== (room.imageUrl ?? "") && { imageUrl }),
    ...(maxMembers !== (room.maxMembers ?? 0) && { maxMembers }),
    ...(slowModeSeconds !== room.slowModeSeconds && { slowModeSeconds }),
    ...(postBy !== room.postBy && { postBy }),
  };
}

export function EditRoom({ room, onClose }: { room: Room; onClose: () => void }) {
  const client = useClient();
  const { busy, error, run } = useTask();

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const changes = changesOf(new FormData(event.currentTarget), room);
    void run(async () => {
      if (Object.keys(changes).length > 0) await client.rooms.update(room.id, changes);
      onClose();
    });
  };

  return (
    <Dialog title={`Edit ${room.name}`} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <label className="field">
          Name
          <input name="name" required maxLength={100} pattern=".*\S.*" autoComplete="off" defaultValue={room.name} />
        </label>
        <label className="field">
          <span>Description <span className="muted">(optional)</span></span>
          <textarea name="description" rows={3} maxLength={500} autoComplete="off" defaultValue={room.description} />
        </label>
        <label className="field">
          <span>Address of a picture <span className="muted">(optional)</span></span>
          <input name="imageUrl" type="url" maxLength={500} placeholder="https://" autoComplete="off" defaultValue={room.imageUrl ?? ""} />
        </label>
        <label className="field">
          <span>Most members <span className="muted">(empty: any number)</span></span>
          <input name="maxMembers" type="number" min={1} max={1_000_000} step={1} inputMode="numeric" autoComplete="off" defaultValue={room.maxMembers ?? ""} />
        </label>
        <fieldset className="choices">
          <legend>Who can post</legend>
          <label><input type="radio" name="postBy" value="members" defaultChecked={room.postBy === "members"} /> <span><strong>All members</strong></span></label>
          <label><input type="radio" name="postBy" value="moderators" defaultChecked={room.postBy === "moderators"} /> <span><strong>Moderators and admins</strong><span className="muted">For announcements: the others read</span></span></label>
        </fieldset>
        <label className="field">
          Slow mode
          <select name="slowModeSeconds" defaultValue={room.slowModeSeconds}>
            {pausesWith(room.slowModeSeconds).map((seconds) => (
              <option key={seconds} value={seconds}>{seconds === 0 ? "Off" : `One message in ${spanText(seconds)} of each member`}</option>
            ))}
          </select>
        </label>
        {error && <p className="error" role="alert">{error}</p>}
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>Cancel</button>
          <button type="submit" className="button primary" disabled={busy}>Save</button>
        </footer>
      </form>
    </Dialog>
  );
}
