import { useEffect, useState, useSyncExternalStore } from "react";
import { forgetEdits } from "./composer/edits.ts";
import { forgetWritings } from "./composer/writings.ts";
import { forgetDrafts } from "./lib/drafts.ts";
import { ClientProvider, createClient, session } from "./lib/chat.ts";
import { Toasts } from "./kit/toasts.tsx";
import { Tooltips } from "./kit/tooltips.tsx";
import { later } from "./lib/later.tsx";
import { Shell } from "./shell/shell.tsx";

const SignIn = later(async () => (await import("./auth/sign-in.tsx")).SignIn);

export function App() {
  const account = useSyncExternalStore(session.subscribe, session.getState);
  const user = account?.id ?? null;

  // By the button, in another tab, by the server, or while no tab was open: what was written goes with who wrote it.
  useEffect(() => {
    forgetDrafts(user);
    return () => {
      forgetEdits();
      forgetWritings();
    };
  }, [user]);

  return account ? <SignedIn key={account.id} /> : <SignIn />;
}

function SignedIn() {
  const [client] = useState(createClient);
  useEffect(() => {
    client.connect();
    return () => client.disconnect();
  }, [client]);
  return (
    <ClientProvider value={client}>
      <Shell />
      <Toasts />
      <Tooltips />
    </ClientProvider>
  );
}
