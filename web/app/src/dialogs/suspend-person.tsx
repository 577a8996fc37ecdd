import type { UserProfile } from "@chat/client";
import { Dialog } from "../kit/dialog.tsx";
import { useClient } from "../lib/chat.ts";
import { TermsForm } from "./terms-form.tsx";

const day = 24 * 3_600;
const spans = [day, 7 * day, 30 * day, 365 * day];

/** Puts somebody out of the whole server, for a time. */
export function SuspendPerson({ person, onClose }: { person: UserProfile; onClose: () => void }) {
  const client = useClient();
  return (
    <Dialog title={`Suspend ${person.displayName}?`} onClose={onClose}>
      <TermsForm
        spans={spans}
        usually={7 * day}
        confirm="Suspend"
        onTerms={async ({ reason, until }) => void (await client.changeStanding(person.id, { reason: reason ?? null, suspendedUntil: until ?? null }))}
        onClose={onClose}
      >
        {person.displayName} is signed out everywhere at once, and cannot sign in until it is over. They are told the reason.
      </TermsForm>
    </Dialog>
  );
}
