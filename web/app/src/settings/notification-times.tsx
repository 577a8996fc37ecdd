import { useState, type FormEvent } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import { useTask } from "../lib/task.ts";
import { ownTimeZone } from "../notify/quiet.ts";

const night = { from: "22:00", to: "07:00" };

/** When the user hears of nothing, and by which words as if by their name; on all devices. */
export function NotificationTimes() {
  const client = useClient();
  const { quietHours, keywords } = useChat((state) => state.notifications);
  const [isQuiet, setIsQuiet] = useState(quietHours !== null);
  const { busy, error, run } = useTask();
  const [isSaved, setIsSaved] = useState(false);
  const { from, to } = quietHours ?? night;
  // Chosen elsewhere meanwhile: the form begins anew with that.
  const version = JSON.stringify([quietHours, keywords]);
  const [shown, setShown] = useState(version);
  if (shown !== version) {
    setShown(version);
    setIsQuiet(quietHours !== null);
  }

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name) ?? "").trim();
    const words = text("keywords").split("\n").map((one) => one.trim()).filter(Boolean);
    setIsSaved(false);
    void run(async () => {
      await client.notifications.update({
        quietHours: isQuiet ? { from: text("from"), to: text("to"), timeZone: ownTimeZone() } : {},
        keywords: words,
      });
      setIsSaved(true);
    });
  };

  return (
    <form key={version} className="settings-form" onSubmit={submit} onChange={() => setIsSaved(false)} aria-busy={busy}>
      <div className="switches">
        <label><input type="checkbox" checked={isQuiet} onChange={({ target }) => setIsQuiet(target.checked)} /> Quiet hours, every day</label>
      </div>
      {isQuiet && (
        <>
          <div className="times">
            <label className="field">From<input name="from" type="time" required defaultValue={from} /></label>
            <label className="field">To<input name="to" type="time" required defaultValue={to} /></label>
          </div>
          <p className="hint">{zoneText(quietHours?.timeZone ?? null)} Mentions count as always; you hear of them later.</p>
        </>
      )}
      <label className="field">
        <span>Keywords <span className="muted">(optional)</span></span>
        <textarea name="keywords" rows={3} autoComplete="off" spellCheck={false} aria-describedby="keywords-rule" defaultValue={keywords.join("\n")} />
        <span className="hint" id="keywords-rule">One a line, at most 30. You are notified of messages with one of them as if they named you.</span>
      </label>
      {error && <p className="error" role="alert">{error}</p>}
      <p className="muted" role="status">{isSaved && "Saved."}</p>
      <button type="submit" className="button primary" disabled={busy}>Save notifications</button>
    </form>
  );
}

/** What was saved where another clock hangs stays on that one until it is saved here. */
function zoneText(saved: string | null): string {
  const own = ownTimeZone();
  return saved === null || saved === own ? `By the clock of ${own}.` : `By the clock of ${saved} so far; saved here, by that of ${own}.`;
}
