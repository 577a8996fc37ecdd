import { useState, type FormEvent } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import { useTask } from "../lib/task.ts";
import { Section } from "./section.tsx";

const shortest = 8;

export function Password({ onChanged }: { onChanged: () => void }) {
  const { sessions } = useClient();
  const email = useChat((state) => state.me?.email);
  const { busy, error, run } = useTask();
  const [isChanged, setIsChanged] = useState(false);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const [current, next] = ["current", "new"].map((name) => String(new FormData(form).get(name) ?? "")) as [string, string];
    setIsChanged(false);
    void run(async () => {
      await sessions.changePassword(current, next);
      form.reset();
      setIsChanged(true);
      onChanged();
    });
  };

  return (
    <Section title="Password">
      <form className="settings-form" onSubmit={submit} aria-busy={busy}>
        {/* For what keeps passwords: whose it is. */}
        <input type="text" name="username" autoComplete="username" value={email ?? ""} readOnly hidden />
        <label className="field">
          Current password
          <input name="current" type="password" autoComplete="current-password" required />
        </label>
        <label className="field">
          New password
          <input name="new" type="password" autoComplete="new-password" required minLength={shortest} maxLength={200} aria-describedby="new-password-rule" />
          <span className="hint" id="new-password-rule">At least {shortest} characters. All your other devices are signed out.</span>
        </label>
        {error && <p className="error" role="alert">{error}</p>}
        <p className="muted" role="status">{isChanged && "The password is changed, and all other devices are signed out."}</p>
        <button type="submit" className="button primary" disabled={busy}>Change password</button>
      </form>
    </Section>
  );
}
