import { statusAnywhere, type PublicUser, type UserId } from "@chat/client";
import { useEffect, useRef, useState } from "react";
import { told } from "../kit/told.ts";
import { BlockPerson } from "../dialogs/block-person.tsx";
import { SuspendPerson } from "../dialogs/suspend-person.tsx";
import { Popover } from "../kit/popover.tsx";
import type { Anchor } from "../kit/place.ts";
import { useChat, useClient } from "../lib/chat.ts";
import { goTo, roomHref } from "../lib/route.ts";
import { presenceText, saidText, shownStatus } from "../lib/status.ts";
import { useTask } from "../lib/task.ts";
import { Avatar } from "../people/avatar.tsx";
import { Standing } from "./standing.tsx";

interface Props {
  userId: UserId;
  anchor: Anchor;
  onClose: () => void;
}

/** Who somebody is, and what can be done about them. */
export function PersonCard({ userId, anchor, onClose }: Props) {
  const client = useClient();
  const me = useChat((state) => state.me);
  const person = useChat((state) => state.users.get(userId));
  const live = useChat((state) => statusAnywhere(state.presence, userId));
  const isBlocked = useChat((state) => state.blocked.has(userId));
  const [now, setNow] = useState<PublicUser | null>(null);
  const [asking, setAsking] = useState<"block" | "suspend" | null>(null);
  const { busy, error, run } = useTask();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let isHere = true;
    // Asked again whenever rooms are told otherwise: since when it is so comes with the answer.
    void run(async () => {
      const user = await client.user(userId);
      if (isHere) setNow({ ...user, status: live ?? user.status });
    });
    return () => {
      isHere = false;
    };
  }, [client, userId, run, live]);
  useEffect(() => box.current?.focus(), []);

  if (!person) return null;
  if (asking === "block") return <BlockPerson person={person} onClose={onClose} />;
  if (asking === "suspend") return <SuspendPerson person={person} onClose={onClose} />;

  const write = () =>
    run(async () => {
      goTo(roomHref(await client.rooms.startDirect([userId])));
      onClose();
    });

  return (
    <Popover anchor={anchor} className="card" role="dialog" aria-label={person.displayName} onClose={onClose}>
      <div ref={box} className="card-head" tabIndex={-1}>
        <Avatar person={person} status={now ? shownStatus(now.status) : undefined} />
        <span className="card-name">
          <strong>{person.displayName}</strong>
          <span className="muted">@{person.username}</span>
        </span>
      </div>
      {now && saidText(now) && <p className="card-status">{saidText(now, true)}</p>}
      {now && presenceText(now) && <p className="muted">{presenceText(now)}</p>}
      {now?.about && <p className="card-about">{now.about}</p>}
      {isBlocked && <p className="muted">You have blocked {person.displayName}.</p>}
      {error && <p className="error" role="alert">{error}</p>}
      {userId !== me?.id && (
        <div className="card-buttons">
          {!isBlocked && <button type="button" className="button primary" disabled={busy} onClick={() => void write()}>Message</button>}
          {isBlocked ? (
            <button type="button" className="button" onClick={() => told(client.blocks.remove(userId), "Still blocked")}>Unblock</button>
          ) : (
            <button type="button" className="button danger" onClick={() => setAsking("block")}>Block…</button>
          )}
        </div>
      )}
      {now && me?.role === "admin" && userId !== me.id && (
        <Standing person={now} busy={busy} decide={(change) => void run(async () => setNow(await change()))} onSuspend={() => setAsking("suspend")} />
      )}
    </Popover>
  );
}
