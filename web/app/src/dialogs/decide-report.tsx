import type { Report } from "@chat/client";
import type { FormEvent } from "react";
import { Dialog } from "../kit/dialog.tsx";
import { useClient } from "../lib/chat.ts";
import { useTask } from "../lib/task.ts";

interface Props {
  report: Report;
  state: "accepted" | "dismissed";
  onDecided: () => void;
  onClose: () => void;
}

const texts = {
  accepted: { title: "Accept this report?", confirm: "Accept", told: "You agree that something is wrong. Nothing else happens by itself: delete the message, or do something about who wrote it, from the report." },
  dismissed: { title: "Dismiss this report?", confirm: "Dismiss", told: "You find nothing wrong. The message stays as it is." },
} as const;

/** Says what becomes of a report. */
export function DecideReport({ report, state, onDecided, onClose }: Props) {
  const client = useClient();
  const { busy, error, run } = useTask();
  const { title, confirm, told } = texts[state];

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get("note") ?? "").trim();
    void run(async () => {
      await client.moderation.decide(report.id, state, note);
      onDecided();
    });
  };

  return (
    <Dialog title={title} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p className="muted">{told}</p>
        <label className="field">
          <span>Note <span className="muted">(optional, for other moderators)</span></span>
          <input name="note" maxLength={500} autoComplete="off" />
        </label>
        {error && <p className="error" role="alert">{error}</p>}
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>Cancel</button>
          <button type="submit" className="button primary" disabled={busy}>{confirm}</button>
        </footer>
      </form>
    </Dialog>
  );
}
