import type { PublicUser, UserRole } from "@chat/client";
import { useClient } from "../lib/chat.ts";
import { untilText } from "../lib/format.ts";

const names: Record<UserRole, string> = { user: "User", moderator: "Moderator", admin: "Admin" };
const roles: readonly UserRole[] = ["user", "moderator", "admin"];
/** Whatever has passed ends a suspension. */
const longAgo = new Date(0).toISOString();

interface Props {
  person: PublicUser;
  busy: boolean;
  /** Runs what is decided, and shows what came of it. */
  decide: (change: () => Promise<PublicUser>) => void;
  onSuspend: () => void;
}

/** What somebody is to the whole server, for a global admin to decide. */
export function Standing({ person, busy, decide, onSuspend }: Props) {
  const client = useClient();
  const { id, role, suspension } = person;
  return (
    <div className="card-standing">
      {suspension && <p className="error">Suspended {untilText(suspension.until)}{suspension.reason && `: ${suspension.reason}`}</p>}
      <label className="field">
        Role on this server
        <select value={role} disabled={busy} onChange={({ target }) => decide(() => client.changeStanding(id, { role: target.value as UserRole }))}>
          {roles.map((one) => <option key={one} value={one}>{names[one]}</option>)}
        </select>
      </label>
      {suspension ? (
        <button type="button" className="button" disabled={busy} onClick={() => decide(() => client.changeStanding(id, { suspendedUntil: longAgo }))}>End the suspension</button>
      ) : (
        <button type="button" className="button danger" disabled={busy} onClick={onSuspend}>Suspend…</button>
      )}
    </div>
  );
}
