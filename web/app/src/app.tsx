import type { ChatClient, UserId } from "@chat/client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { forgetEdits } from "./composer/edits.ts";
import { forgetWritings } from "./composer/writings.ts";
import { forgetDrafts } from "./lib/drafts.ts";
import { ClientProvider, createClient, session } from "./lib/chat.ts";
import { Toasts } from "./kit/toasts.tsx";
import { Tooltips } from "./kit/tooltips.tsx";
import { later } from "./lib/later.tsx";
import { forgetsOthers, keepsState, startOf } from "./offline/keeper.ts";
import { Shell } from "./shell/shell.tsx";

const SignIn = later(async () => (await import("./auth/sign-in.tsx")).SignIn);

export function App() {
  const account = useSyncExternalStore(session.subscribe, session.getState);
  const user = account?.id ?? null;

  // By the button, in another tab, by the server, or while no tab was open: what was written goes with who wrote it.
  useEffect(() => {
    forgetDrafts(user);
    forgetsOthers(user);
    return () => {
      forgetEdits();
      forgetWritings();
    };
  }, [user]);

  return account ? <SignedIn key={account.id} user={account.id} /> : <SignIn />;
}

function SignedIn({ user }: { user: UserId }) {
  const [known, setKnown] = useState<{ client: ChatClient; at: number | null } | null>(null);
  useEffect(() => {
    let isHere = true;
    void startOf(user).then(({ kept, at }) => isHere && setKnown({ client: createClient(kept), at }));
    return () => {
      isHere = false;
    };
  }, [user]);
  return known && <Connected {...known} user={user} />;
}

function Connected({ client, at, user }: { client: ChatClient; at: number | null; user: UserId }) {
  useEffect(() => {
    client.connect();
    const undo = keepsState(client, user);
    return () => {
      undo();
      client.disconnect();
    };
  }, [client, user]);
  return (
    <ClientProvider value={client}>
      <Shell keptAt={at} />
      <Toasts />
      <Tooltips />
    </ClientProvider>
  );
}
