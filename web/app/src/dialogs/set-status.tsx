import type { PresenceStatus } from "@chat/client";
import { useState, type FormEvent } from "react";
import { EmojiButton } from "../composer/emoji-button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { CloseIcon } from "../lib/icons.tsx";
import { useChat, useClient } from "../lib/chat.ts";
import { endOf, spanText, untilText } from "../lib/format.ts";
import { useMe } from "../lib/me.ts";
import { statusNames } from "../lib/status.ts";
import { useTask } from "../lib/task.ts";

const hour = 3_600;
const spans = [hour / 2, hour, 4 * hour, 24 * hour, 7 * 24 * hour];

const choices = [
  ["online", ""],
  ["away", "You are not at it"],
  ["busy", "You do not want to be disturbed"],
  ["invisible", "Others see you as offline"],
] as const satisfies readonly (readonly [PresenceStatus, string])[];

/** How the user shows to others, what they say of it, and for how long. */
export function SetStatus({ onClose }: { onClose: () => void }) {
  const client = useClient();
  const ahead = useChat((state) => state.ahead);
  const awayAfter = useChat((state) => state.awayAfter);
  const me = useMe();
  const [emoji, setEmoji] = useState(me?.statusEmoji ?? null);
  const { busy, error, run } = useTask();
  if (!me) return null;
  const whileHere = awayAfter > 0 ? `As long as you are here: away after ${spanText(awayAfter)} without a touch` : "As long as you are here";

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const seconds = Number(form.get("seconds"));
    // Below 0 the end stays as it is.
    const until = seconds < 0 ? me.statusUntil : seconds > 0 && endOf(seconds, ahead);
    const status = choices.find(([one]) => one === form.get("status"))?.[0] ?? "online";
    const text = String(form.get("text") ?? "").trim();
    void run(async () => {
      await client.me.setStatus({ status, text, ...(emoji && { emoji }), ...(until && { until }) });
      onClose();
    });
  };
  const clear = () =>
    run(async () => {
      await client.me.setStatus({ status: "online" });
      onClose();
    });

  return (
    <Dialog title="Set a status" onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <div className="status-said">
          <label className="field">
            What are you doing?
            <input name="text" maxLength={100} autoComplete="off" defaultValue={me.statusText} />
          </label>
          {emoji && (
            <button type="button" className="button chosen-emoji" aria-label={`Without ${emoji}`} title="Without emoji" onClick={() => setEmoji(null)}>
              {emoji} <CloseIcon />
            </button>
          )}
          <EmojiButton onPick={setEmoji} />
        </div>
        <fieldset className="choices">
          <legend>You show as</legend>
          {choices.map(([status, hint]) => (
            <label key={status}>
              <input type="radio" name="status" value={status} defaultChecked={status === (me.status === "offline" ? "online" : me.status)} />
              <span><strong>{statusNames[status]}</strong><span className="muted">{hint || whileHere}</span></span>
            </label>
          ))}
        </fieldset>
        <label className="field">
          For how long
          <select name="seconds" defaultValue={me.statusUntil ? -1 : 0}>
            {me.statusUntil && <option value={-1}>{`As now, ${untilText(me.statusUntil)}`}</option>}
            <option value={0}>Until you change it</option>
            {spans.map((seconds) => <option key={seconds} value={seconds}>{spanText(seconds)}</option>)}
          </select>
        </label>
        {error && <p className="error" role="alert">{error}</p>}
        <footer className="dialog-foot">
          <button type="button" className="button" disabled={busy} onClick={() => void clear()}>Clear status</button>
          <button type="submit" className="button primary" disabled={busy}>Save</button>
        </footer>
      </form>
    </Dialog>
  );
}
