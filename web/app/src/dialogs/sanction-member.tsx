import type { Room, UserProfile } from "@chat/client";
import type { FormEvent } from "react";
import { Dialog } from "../kit/dialog.tsx";
import { useChat, useClient } from "../lib/chat.ts";
import { endOf, spanText } from "../lib/format.ts";
import { useTask } from "../lib/task.ts";

interface Props {
  room: Room;
  user: UserProfile;
  kind: "mute" | "ban";
  onClose: () => void;
}

const hour = 3_600;
const spans = [600, hour, 24 * hour, 7 * 24 * hour, 30 * 24 * hour];

const texts = {
  mute: { title: "Mute", confirm: "Mute", usually: hour, told: "can read and say nothing. All members see that; only they and moderators see the reason." },
  ban: { title: "Ban", confirm: "Ban from the room", usually: 0, told: "is removed at once, and cannot come back or read the room. They are told the reason." },
} as const;

/** For how long somebody is muted or banned, and what for. */
export function SanctionMember({ room, user, kind, onClose }: Props) {
  const client = useClient();
  const ahead = useChat((state) => state.ahead);
  const { busy, error, run } = useTask();
  const { title, confirm, usually, told } = texts[kind];

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const seconds = Number(form.get("seconds"));
    const reason = String(form.get("reason") ?? "").trim();
    const until = seconds > 0 && endOf(seconds, ahead);
    const terms = { ...(reason && { reason }), ...(until && { until }) };
    void run(async () => {
      await client.rooms[kind](room.id, user.id, terms);
      onClose();
    });
  };

  return (
    <Dialog title={`${title} ${user.displayName}?`} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p className="muted">{user.displayName} {told}</p>
        <label className="field">
          <span>Reason <span className="muted">(optional)</span></span>
          <input name="reason" maxLength={200} autoComplete="off" />
        </label>
        <label className="field">
          For how long
          <select name="seconds" defaultValue={usually}>
            {spans.map((seconds) => <option key={seconds} value={seconds}>{spanText(seconds)}</option>)}
            <option value={0}>Until it is lifted</option>
          </select>
        </label>
        {error && <p className="error" role="alert">{error}</p>}
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>Cancel</button>
          <button type="submit" className="button danger" disabled={busy}>{confirm}</button>
        </footer>
      </form>
    </Dialog>
  );
}
