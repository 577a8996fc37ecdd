import type { ChatClient, InvitePreview } from "@chat/client";
import { useCallback } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import { membersText, untilText } from "../lib/format.ts";
import { usePages } from "../lib/pages.ts";
import { goToInstead, homeHref } from "../lib/route.ts";
import { Empty } from "../kit/empty.tsx";
import { useAnswers } from "./answers.ts";
import { refusalOf } from "./refusal.ts";
import { RoomFace } from "./room-face.tsx";

/** A link led here, or the user's list of invitations. */
export function InvitePage({ code }: { code: string }) {
  const { invites } = useClient();
  // One for the user that is revoked is told; it is looked at again.
  const isListed = useChat((state) => state.invites.some((invite) => invite.code === code));
  const load = useCallback(async () => ({ items: [await lookAt(invites, code)], next: null }), [invites, code]);
  const { items, error } = usePages<InvitePreview | string>(load, isListed ? 1 : 0);
  const found = items?.[0];
  if (typeof found === "string") return <Empty text={found} role="alert" back={homeHref} />;
  if (found) return <Preview invite={found} />;
  return error ? <Empty text={error} role="alert" back={homeHref} /> : <p className="loading" role="status">Loading…</p>;
}

/** What it shows, or why it lets nobody in. */
async function lookAt(invites: ChatClient["invites"], code: string): Promise<InvitePreview | string> {
  try {
    return await invites.preview(code);
  } catch (cause) {
    const refusal = refusalOf(cause);
    if (refusal === null) throw cause;
    return refusal;
  }
}

function Preview({ invite }: { invite: InvitePreview }) {
  const { roomName, by, memberCount, expiresAt } = invite;
  const { busy, error, refusal, join, decline } = useAnswers(invite, () => goToInstead(homeHref));
  if (refusal) return <Empty text={refusal} role="alert" back={homeHref} />;
  return (
    <section className="empty join-preview" aria-label={`Invitation to ${roomName}`}>
      <RoomFace invite={invite} />
      <p>{by ? `${by.displayName} invites you to` : "You are invited to"}</p>
      <h2>{roomName}</h2>
      <p className="muted">{membersText(memberCount)} · holds {untilText(expiresAt)}</p>
      {error && <p className="error" role="alert">{error}</p>}
      <div className="join-ways">
        {by ? <button type="button" className="button" disabled={busy} onClick={decline}>Decline</button> : <a className="button" href={homeHref}>Not now</a>}
        <button type="button" className="button primary" disabled={busy} onClick={join}>Join {roomName}</button>
      </div>
      {by && <a className="link" href={homeHref}>Decide later</a>}
    </section>
  );
}
