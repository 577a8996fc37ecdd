import type { Sanction } from "@chat/client";
import { untilText } from "../lib/format.ts";
import { useHolds } from "../lib/restraint.ts";
import { Avatar } from "../people/avatar.tsx";

interface Props {
  sanction: Sanction;
  kind: "mute" | "ban";
  onLift: () => void;
}

/** Gone once it has ended, of which nobody is told. */
export function SanctionLine({ sanction, kind, onLift }: Props) {
  const { user, by, reason, until } = sanction;
  if (!useHolds(sanction)) return null;
  return (
    <li className="member">
      <Avatar person={user} size="small" />
      <span className="result-text">
        <strong>{user.displayName}</strong>
        {reason && <span className="muted wraps">{reason}</span>}
        <span className="muted wraps">By {by.displayName}, {until === null ? "until it is lifted" : untilText(until)}</span>
      </span>
      <button type="button" className="button small" aria-label={`Lift the ${kind} of ${user.displayName}`} onClick={onLift}>Lift</button>
    </li>
  );
}
