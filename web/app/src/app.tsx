import { useEffect, useState, useSyncExternalStore } from "react";
import { SignIn } from "./auth/sign-in.tsx";
import { ClientProvider, createClient, session } from "./lib/chat.ts";
import { Shell } from "./shell/shell.tsx";

export function App() {
  const account = useSyncExternalStore(session.subscribe, session.getState);
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
    </ClientProvider>
  );
}
