import type { AuditEntry } from "@chat/client";
import { fullTime, shortTime, untilText } from "../lib/format.ts";
import { hrefOf } from "../lib/route.ts";
import { Avatar } from "../people/avatar.tsx";
import { auditText, changeText } from "./audit-text.ts";

/** By its settings, by a command of its operator, or because it was time. */
const server = { id: "server", displayName: "The server", avatarUrl: null };

/** That somebody decided something, on whom, where and why. */
export function AuditLine({ entry: { at, actor, action, roomId, roomName, target, reason, until, changes }, showsRoom }: { entry: AuditEntry; showsRoom: boolean }) {
  const by = actor ?? server;
  return (
    <li className="audit-line">
      <Avatar person={by} size="small" />
      <div className="audit-text">
        <p>
          <strong>{by.displayName}</strong> {auditText(action, target?.displayName ?? null)}
          {showsRoom && roomId && <> in {roomName === null ? "a conversation" : <a href={hrefOf({ view: "audit", roomId })}>{roomName}</a>}</>}
          {until && `${action === "inviteMade" ? ", good" : ""} ${untilText(until)}`}
        </p>
        {reason && <p className="audit-reason">{reason}</p>}
        {changes.length > 0 && <ul className="audit-changes">{changes.map((change) => <li key={change.name}>{changeText(change)}</li>)}</ul>}
        <time className="muted" dateTime={at} title={fullTime(at)}>{shortTime(at)}</time>
      </div>
    </li>
  );
}
