import type { ReactNode } from "react";
import { useChat } from "../lib/chat.ts";
import { hrefOf, type Route } from "../lib/route.ts";
import { AtIcon, FlagIcon } from "../lib/icons.tsx";
import { moderates } from "../moderation/moderates.ts";
import { useWaiting } from "../moderation/waiting.ts";
import { EnvelopeIcon, InboxIcon, LinesIcon, ThreadIcon } from "./icons.tsx";
import type { Waiting } from "./waiting.ts";

/** What waits, whatever conversation it is in. */
export function Views({ view, waiting, threads }: { view: Route["view"]; waiting: Waiting; threads: number }) {
  const invites = useChat((state) => state.invites.length);
  const isModerator = useChat(moderates);
  const isGlobalAdmin = useChat((state) => state.me?.role === "admin");
  const reports = useWaiting();
  return (
    <ul className="views">
      <View to="unread" view={view} icon={<InboxIcon />} title="All unread" count={waiting.rooms} told={`${waiting.rooms} unread conversations`} />
      <View to="mentions" view={view} icon={<AtIcon />} title="Mentions" count={waiting.mentions} told={`${waiting.mentions} unread mentions`} />
      <View to="threads" view={view} icon={<ThreadIcon />} title="Threads" count={threads} told={`${threads} unread replies`} />
      {(invites > 0 || view === "invitations") && <View to="invitations" view={view} icon={<EnvelopeIcon />} title="Invitations" count={invites} told={`${invites} open invitations`} />}
      {(isModerator || view === "reports") && <View to="reports" view={view} icon={<FlagIcon />} title="Reports" count={reports} told={`${reports} open reports`} />}
      {isGlobalAdmin && <View to="audit" view={view} icon={<LinesIcon />} title="Audit log" count={0} told="" />}
    </ul>
  );
}

interface ViewProps {
  to: "unread" | "mentions" | "threads" | "invitations" | "reports" | "audit";
  view: Route["view"];
  icon: ReactNode;
  title: string;
  count: number;
  told: string;
}

function View({ to, view, icon, title, count, told }: ViewProps) {
  return (
    <li>
      <a className={count > 0 ? "view-link unread" : "view-link"} href={hrefOf({ view: to })} aria-current={view === to ? "page" : undefined}>
        {icon}
        <span>{title}</span>
        {count > 0 && <span className="badge quiet" role="img" aria-label={told}>{count}</span>}
      </a>
    </li>
  );
}
