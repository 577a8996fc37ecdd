import { useState, type FormEvent } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import { useTask } from "../lib/task.ts";
import { Section } from "./section.tsx";

/** What others see of the user. */
export function Profile() {
  const client = useClient();
  const me = useChat((state) => state.me);
  const { busy, error, run } = useTask();
  const [isSaved, setIsSaved] = useState(false);
  if (!me) return null;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name) ?? "").replaceAll("\r\n", "\n").trim();
    setIsSaved(false);
    void run(async () => {
      await client.me.update({ displayName: text("displayName"), username: text("username"), avatarUrl: text("avatarUrl"), about: text("about") });
      setIsSaved(true);
    });
  };

  return (
    <Section title="Profile">
      <form className="settings-form" onSubmit={submit} onChange={() => setIsSaved(false)} aria-busy={busy}>
        <label className="field">
          Name
          <input name="displayName" required maxLength={50} pattern=".*\S.*" autoComplete="name" defaultValue={me.displayName} />
        </label>
        <label className="field">
          Username
          <input name="username" required minLength={3} maxLength={20} pattern="[a-zA-Z0-9_.\-]+" autoComplete="off" spellCheck={false} aria-describedby="username-rule" defaultValue={me.username} />
          <span className="hint" id="username-rule">Others mention you by it. Letters, numbers, dot, dash and underscore.</span>
        </label>
        <label className="field">
          <span>About you <span className="muted">(optional)</span></span>
          <textarea name="about" rows={3} maxLength={500} autoComplete="off" defaultValue={me.about} />
        </label>
        <label className="field">
          <span>Address of a picture <span className="muted">(optional)</span></span>
          <input name="avatarUrl" type="url" maxLength={500} placeholder="https://" autoComplete="off" defaultValue={me.avatarUrl ?? ""} />
        </label>
        {error && <p className="error" role="alert">{error}</p>}
        <p className="muted" role="status">{isSaved && "Saved."}</p>
        <button type="submit" className="button primary" disabled={busy}>Save profile</button>
      </form>
    </Section>
  );
}
