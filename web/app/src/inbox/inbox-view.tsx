import { MentionsView } from "./mentions-view.tsx";
import { ThreadsView } from "./threads-view.tsx";
import { UnreadView } from "./unread-view.tsx";
import "../styles/inbox.css";

/** What waits in all conversations. */
export function InboxView({ view }: { view: "unread" | "mentions" | "threads" }) {
  if (view === "unread") return <UnreadView />;
  return view === "mentions" ? <MentionsView /> : <ThreadsView />;
}
