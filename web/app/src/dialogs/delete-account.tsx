import type { FormEvent } from "react";
import { Dialog } from "../kit/dialog.tsx";
import { session, useChat, useClient } from "../lib/chat.ts";
import { goTo, homeHref } from "../lib/route.ts";
import { useTask } from "../lib/task.ts";

export function DeleteAccount({ onClose }: { onClose: () => void }) {
  const { me } = useClient();
  const email = useChat((state) => state.me?.email);
  const { busy, error, run } = useTask();

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get("password") ?? "");
    void run(async () => {
      await me.delete(password);
      goTo(homeHref);
      await session.logout();
    });
  };

  return (
    <Dialog title="Delete your account?" onClose={onClose}>
      <form className="form" onSubmit={submit} aria-busy={busy}>
        <p className="muted">
          This cannot be undone. You leave all your rooms, and nothing names you any more. What you wrote stays, as of a deleted user; delete before what is not
          to stay. A room of yours goes to one of those who help to run it, or to who is in it longest.
        </p>
        <input type="text" name="username" autoComplete="username" value={email ?? ""} readOnly hidden />
        <label className="field">
          Your password
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        {error && <p className="error" role="alert">{error}</p>}
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>Keep my account</button>
          <button type="submit" className="button danger" disabled={busy}>Delete for good</button>
        </footer>
      </form>
    </Dialog>
  );
}
