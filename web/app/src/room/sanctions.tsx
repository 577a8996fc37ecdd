import type { Conversation, RoomId, Sanction } from "@chat/client";
import { useCallback, useId } from "react";
import { told } from "../kit/told.ts";
import { useClient } from "../lib/chat.ts";
import { usePages } from "../lib/pages.ts";
import { SanctionLine } from "./sanction-line.tsx";

/** Who is muted and who is banned, for those who can end it. */
export function Sanctions({ conversation: { room, sanctionsRev } }: { conversation: Conversation }) {
  return (
    <>
      <List kind="mute" title="Muted" roomId={room.id} rev={sanctionsRev} />
      <List kind="ban" title="Banned" roomId={room.id} rev={sanctionsRev} />
    </>
  );
}

interface Props {
  kind: "mute" | "ban";
  title: string;
  roomId: RoomId;
  rev: number;
}

function List({ kind, title, roomId, rev }: Props) {
  const client = useClient();
  const { rooms } = client;
  const load = useCallback(async (cursor?: string): Promise<{ items: readonly Sanction[]; next: string | null }> => {
    if (kind === "mute") {
      const { mutes, next } = await rooms.mutes(roomId, cursor);
      return { items: mutes, next };
    }
    const { bans, next } = await rooms.bans(roomId, cursor);
    return { items: bans, next };
  }, [rooms, kind, roomId]);
  const { items, more, busy, error } = usePages(load, rev);
  const titleId = useId();
  const lift = ({ user }: Sanction) =>
    kind === "mute" ? told(rooms.liftMute(roomId, user.id), "The mute stays") : told(rooms.liftBan(roomId, user.id), "The ban stays");
  if (!error && (items === null || items.length === 0)) return null;
  return (
    <section className="sanctions" aria-labelledby={titleId}>
      <h4 id={titleId}>{title}</h4>
      {error && <p className="error" role="alert">{error}</p>}
      <ul className="members" aria-labelledby={titleId}>
        {items?.map((sanction) => <SanctionLine key={sanction.user.id} sanction={sanction} kind={kind} onLift={() => lift(sanction)} />)}
      </ul>
      {more && <button type="button" className="button" disabled={busy} onClick={more}>Show more</button>}
    </section>
  );
}
