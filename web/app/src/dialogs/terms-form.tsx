import type { SanctionTerms } from "@chat/client";
import type { FormEvent, ReactNode } from "react";
import { useChat } from "../lib/chat.ts";
import { endOf, spanText } from "../lib/format.ts";
import { useTask } from "../lib/task.ts";

interface Props {
  /** What it means for whom it is about. */
  children: ReactNode;
  /** For so many seconds; 0 is without an end. */
  spans: readonly number[];
  usually: number;
  confirm: string;
  onTerms: (terms: SanctionTerms) => Promise<void>;
  onClose: () => void;
}

/** For how long something is done to somebody, and what for. */
export function TermsForm({ children, spans, usually, confirm, onTerms, onClose }: Props) {
  const ahead = useChat((state) => state.ahead);
  const { busy, error, run } = useTask();

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const seconds = Number(form.get("seconds"));
    const reason = String(form.get("reason") ?? "").trim();
    const until = seconds > 0 && endOf(seconds, ahead);
    void run(async () => {
      await onTerms({ ...(reason && { reason }), ...(until && { until }) });
      onClose();
    });
  };

  return (
    <form className="form" onSubmit={submit}>
      <p className="muted">{children}</p>
      <label className="field">
        <span>Reason <span className="muted">(optional)</span></span>
        <input name="reason" maxLength={200} autoComplete="off" />
      </label>
      <label className="field">
        For how long
        <select name="seconds" defaultValue={usually}>
          {spans.map((seconds) => <option key={seconds} value={seconds}>{seconds === 0 ? "Until it is lifted" : spanText(seconds)}</option>)}
        </select>
      </label>
      {error && <p className="error" role="alert">{error}</p>}
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={onClose}>Cancel</button>
        <button type="submit" className="button danger" disabled={busy}>{confirm}</button>
      </footer>
    </form>
  );
}
