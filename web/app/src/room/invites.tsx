import type { Conversation, Invite } from "@chat/client";
import { useCallback, useId } from "react";
import { told } from "../kit/told.ts";
import { useClient } from "../lib/chat.ts";
import { usePages } from "../lib/pages.ts";
import { InviteLine } from "./invite-line.tsx";
import "../styles/invites.css";

/** The ways into the room that are open, for those who can close them. */
export function Invites({ conversation: { room, invitesRev } }: { conversation: Conversation }) {
  const { invites } = useClient();
  const load = useCallback(async () => ({ items: await invites.ofRoom(room.id), next: null }), [invites, room.id]);
  const { items, error } = usePages<Invite>(load, invitesRev);
  const titleId = useId();
  if (!error && (items === null || items.length === 0)) return null;
  return (
    <section className="sanctions" aria-labelledby={titleId}>
      <h4 id={titleId}>Open invitations</h4>
      {error && <p className="error" role="alert">{error}</p>}
      <ul className="members" aria-labelledby={titleId}>
        {items?.map((invite) => <InviteLine key={invite.code} invite={invite} onRevoke={() => told(invites.revoke(room.id, invite.code), "The invitation stays")} />)}
      </ul>
    </section>
  );
}
