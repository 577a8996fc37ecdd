import { useState } from "react";
import { later } from "../lib/later.tsx";
import { Section } from "./section.tsx";

const DeleteAccount = later(async () => (await import("../dialogs/delete-account.tsx")).DeleteAccount);

export function EndAccount() {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Section title="Delete your account">
      <p className="muted">You are signed out everywhere, and your name, address and picture are removed.</p>
      <button type="button" className="button danger" onClick={() => setIsAsking(true)}>Delete account…</button>
      {isAsking && <DeleteAccount onClose={() => setIsAsking(false)} />}
    </Section>
  );
}
