import type { Report } from "@chat/client";
import { useLayoutEffect, useRef, useState } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import { fullTime, shortTime } from "../lib/format.ts";
import { MoreIcon } from "../lib/icons.tsx";
import { hrefOf } from "../lib/route.ts";
import { useTask } from "../lib/task.ts";
import { useWhere } from "../inbox/where.ts";
import { Avatar } from "../people/avatar.tsx";
import { RichText } from "../text/rich-text.tsx";
import { ReportDialog, type Asked } from "./report-dialog.tsx";
import { ReportMenu } from "./report-menu.tsx";

/** A message that was reported, what is said of it, and what can be done. */
export function ReportCard({ report, onChanged }: { report: Report; onChanged: () => void }) {
  const client = useClient();
  const { id, state, author, content, sentAt, deletedAt, reporter, reason, createdAt, decidedBy, decidedAt, note } = report;
  const [asking, setAsking] = useState<Asked | null>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { busy, error, run } = useTask();
  const card = useRef<HTMLElement>(null);
  // Whoever is at it when it goes, goes on at the list.
  useLayoutEffect(() => {
    const article = card.current;
    const list = article?.closest<HTMLElement>("[role=region]");
    return () => {
      if (article?.contains(document.activeElement)) list?.focus();
    };
  }, []);
  const reopen = () =>
    run(async () => {
      await client.moderation.decide(id, "open");
      onChanged();
    });

  return (
    <article ref={card} className="inbox-card" data-testid="report" aria-label={`Report on a message of ${author.displayName}`}>
      <div className="inbox-head">
        <Avatar person={author} size="small" />
        <strong>{author.displayName}</strong>
        <time dateTime={sentAt} title={fullTime(sentAt)}>{shortTime(sentAt)}</time>
        <Place report={report} />
      </div>
      <div className="report-text"><RichText text={content} /></div>
      {deletedAt && <p className="muted">Deleted {shortTime(deletedAt)}</p>}
      <p className="report-said"><span className="muted">Reported by {reporter.displayName}, <time dateTime={createdAt} title={fullTime(createdAt)}>{shortTime(createdAt)}</time>:</span> {reason}</p>
      {decidedBy && decidedAt && (
        <p className="report-said"><span className="muted">{state === "accepted" ? "Accepted" : "Dismissed"} by {decidedBy.displayName}, <time dateTime={decidedAt} title={fullTime(decidedAt)}>{shortTime(decidedAt)}</time>{note && ":"}</span> {note}</p>
      )}
      {error && <p className="error" role="alert">{error}</p>}
      <div className="report-acts">
        {state === "open" ? (
          <>
            <button type="button" className="button small" onClick={() => setAsking("dismissed")}>Dismiss…</button>
            <button type="button" className="button small primary" onClick={() => setAsking("accepted")}>Accept…</button>
          </>
        ) : (
          <button type="button" className="button small" disabled={busy} onClick={() => void reopen()}>Open again</button>
        )}
        <button type="button" className="icon-button" aria-label={`More about ${author.displayName} and the message`} aria-haspopup="menu" onClick={({ currentTarget }) => setAnchor(currentTarget)}><MoreIcon /></button>
      </div>
      {anchor && <ReportMenu report={report} anchor={anchor} onAsk={setAsking} onClose={() => setAnchor(null)} />}
      {asking && <ReportDialog report={report} asked={asking} onChanged={onChanged} onClose={() => setAsking(null)} />}
    </article>
  );
}

/** Where the message stands, as far as the user may look there. */
function Place({ report: { roomId, roomName, messageId } }: { report: Report }) {
  const where = useWhere(roomId) || roomName;
  const isIn = useChat((state) => state.rooms.has(roomId));
  if (!where) return <span className="muted">in a direct conversation</span>;
  if (!isIn && roomName === null) return <span className="muted">in {where}</span>;
  return <a href={hrefOf({ view: "room", roomId, messageSeq: Number(messageId.split("-").at(-1)) })}>in {where}</a>;
}
