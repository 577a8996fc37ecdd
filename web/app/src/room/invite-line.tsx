import type { Invite } from "@chat/client";
import { copy } from "../actions/copy.ts";
import { inviteLink } from "../invites/link.ts";
import { usesText } from "../invites/uses-text.ts";
import { useChat } from "../lib/chat.ts";
import { untilText } from "../lib/format.ts";
import { LinkIcon } from "../lib/icons.tsx";
import { useHolds } from "../lib/restraint.ts";
import { Avatar } from "../people/avatar.tsx";

/** Gone once it has ended, of which nobody is told. */
export function InviteLine({ invite, onRevoke }: { invite: Invite; onRevoke: () => void }) {
  const { code, userId, createdBy, expiresAt } = invite;
  const by = useChat((state) => state.users.get(createdBy)?.displayName ?? "…");
  const person = useChat((state) => (userId === null ? undefined : state.users.get(userId)));
  if (!useHolds({ until: expiresAt })) return null;
  const isLink = userId === null;
  const name = isLink ? `the link …${code.slice(-4)}` : `the invitation of ${person?.displayName ?? "…"}`;
  return (
    <li className="member invite">
      {person ? <Avatar person={person} size="small" /> : <span className="room-mark"><LinkIcon /></span>}
      <span className="result-text">
        <strong>{isLink ? `Link …${code.slice(-4)}` : (person?.displayName ?? "…")}</strong>
        {isLink && <span className="muted wraps">{usesText(invite)}</span>}
        <span className="muted wraps">By {by}, {untilText(expiresAt)}</span>
      </span>
      <span className="invite-acts">
        {isLink && <button type="button" className="button small" aria-label={`Copy ${name}`} onClick={() => copy(inviteLink(code), "Link copied.")}>Copy</button>}
        <button type="button" className="button small" aria-label={`Revoke ${name}`} onClick={onRevoke}>Revoke</button>
      </span>
    </li>
  );
}
