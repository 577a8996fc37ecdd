import type { RegistrationMode } from "@chat/client";
import { useEffect, useState, type FormEvent } from "react";
import { session } from "../lib/chat.ts";
import { ChatIcon } from "../lib/icons.tsx";
import { useRoute } from "../lib/route.ts";
import { useTask } from "../lib/task.ts";
import { ThemeToggle } from "../shell/theme-toggle.tsx";

const newPassword = { autoComplete: "new-password", minLength: 8, "aria-describedby": "password-rule" };

const invitedText = "You are invited to a room. Log in or create an account to see the invitation.";

/** Who may register; everybody until the server has said otherwise, which it does once more when somebody tries. */
function useRegistration(): RegistrationMode {
  const [mode, setMode] = useState<RegistrationMode>("open");
  const { run } = useTask();
  useEffect(() => {
    let isHere = true;
    void run(async () => {
      const { registration } = await session.registration();
      if (isHere) setMode(registration);
    });
    return () => {
      isHere = false;
    };
  }, [run]);
  return mode;
}

export function SignIn() {
  const [joining, setJoining] = useState(false);
  const route = useRoute();
  const invite = route.view === "invite" ? route.code : null;
  const mode = useRegistration();
  const { busy, error, run, forget } = useTask();
  const turn = () => {
    setJoining(!joining);
    forget();
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    const password = String(form.get("password") ?? "");
    void run(() =>
      joining
        ? session.register({ email: text("email"), password, displayName: text("displayName"), ...(invite !== null && { invite }) })
        : session.login(text("email"), password),
    );
  };

  return (
    <main className="sign-in">
      <div className="sign-in-corner">
        <ThemeToggle />
      </div>
      <form className="sign-in-card" onSubmit={submit} aria-busy={busy}>
        <span className="sign-in-mark"><ChatIcon /></span>
        <h1>{joining ? "Create your account" : "Welcome back"}</h1>
        <p className="muted">{invite !== null ? invitedText : joining ? "A quiet place to talk with your team." : "Log in to go on where you left off."}</p>
        {joining && (
          <label className="field">
            Your name
            <input name="displayName" autoComplete="name" required maxLength={50} autoFocus />
          </label>
        )}
        <label className="field">
          E-mail
          <input name="email" type="email" autoComplete="email" required />
        </label>
        <label className="field" key={joining ? "new" : "current"}>
          Password
          <input name="password" type="password" required {...(joining ? newPassword : { autoComplete: "current-password" })} />
          {joining && <span className="hint" id={newPassword["aria-describedby"]}>At least {newPassword.minLength} characters</span>}
        </label>
        {(error ?? session.refusal) && <p className="error" role="alert">{error ?? session.refusal}</p>}
        <button className="button primary wide" type="submit" disabled={busy}>
          {joining ? "Sign up" : "Log in"}
        </button>
        {joining || mode === "open" || (mode === "invited" && invite !== null) ? (
          <p className="sign-in-other">
            {joining ? "Already have an account?" : "New here?"}{" "}
            <button type="button" className="link" onClick={turn}>
              {joining ? "Log in instead" : "Create an account"}
            </button>
          </p>
        ) : (
          <p className="sign-in-other">{mode === "closed" ? "Nobody can create an account here." : "To create an account here, open the link of an invitation."}</p>
        )}
      </form>
    </main>
  );
}
