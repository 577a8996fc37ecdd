import type { InvitePreview } from "@chat/client";
import { useAnswers } from "../invites/answers.ts";
import { RoomFace } from "../invites/room-face.tsx";
import { useChat } from "../lib/chat.ts";
import { membersText, untilText } from "../lib/format.ts";
import { hrefOf } from "../lib/route.ts";
import { Frame } from "./frame.tsx";

/** What the user is invited to. */
export function InvitationsView() {
  const invites = useChat((state) => state.invites);
  return (
    <Frame title="Invitations">
      {invites.map((invite) => <Invitation key={invite.code} invite={invite} />)}
      {invites.length === 0 && <p className="hint center" role="status">Nobody has invited you at present.</p>}
    </Frame>
  );
}

function Invitation({ invite }: { invite: InvitePreview }) {
  const { code, roomName, by, memberCount, expiresAt } = invite;
  const { busy, error, refusal, join, decline } = useAnswers(invite);
  const why = refusal ?? error;
  return (
    <article className="inbox-card" aria-label={`Invitation to ${roomName}`}>
      <div className="inbox-room">
        <RoomFace invite={invite} />
        <h3><a href={hrefOf({ view: "invite", code })}>{roomName}</a></h3>
        <button type="button" className="button small" aria-label={`Decline ${roomName}`} disabled={busy} onClick={decline}>Decline</button>
        <button type="button" className="button small primary" aria-label={`Join ${roomName}`} disabled={busy || refusal !== null} onClick={join}>Join</button>
      </div>
      <p className="muted">{by && `${by.displayName} invites you · `}{membersText(memberCount)} · holds {untilText(expiresAt)}</p>
      {why && <p className="error" role="alert">{why}</p>}
    </article>
  );
}
