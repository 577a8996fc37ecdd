import { InvitationsView } from "./invitations-view.tsx";
import { MentionsView } from "./mentions-view.tsx";
import { ThreadsView } from "./threads-view.tsx";
import { UnreadView } from "./unread-view.tsx";
import "../styles/inbox.css";

/** What waits in all conversations. */
export function InboxView({ view }: { view: "unread" | "mentions" | "threads" | "invitations" }) {
  if (view === "unread") return <UnreadView />;
  if (view === "invitations") return <InvitationsView />;
  return view === "mentions" ? <MentionsView /> : <ThreadsView />;
}
