import { memo, useEffect, useMemo, useState } from "react";
import { useChat } from "../lib/chat.ts";
import { later } from "../lib/later.tsx";
import { titleOf } from "../lib/names.ts";
import { usePreferences, visited } from "../lib/preferences.ts";
import { useRoute, type Route } from "../lib/route.ts";
import { useShortcut } from "../keys/use-shortcut.ts";
import { useBanNotices } from "./ban-notices.ts";
import { useInviteNotices } from "./invite-notices.ts";
import { useOldMutes } from "../notify/old-mutes.ts";
import { useNotifications } from "../notify/use-notifications.ts";
import { CardSurface } from "../person/card-surface.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { Empty } from "../kit/empty.tsx";
import { useReportWatch } from "../moderation/waiting.ts";
import { useReadKeys } from "./read-keys.ts";
import { Sidebar } from "./sidebar.tsx";
import { SkipLink } from "./skip-link.tsx";
import { Tab } from "./tab.tsx";
import { useUnreadThreads } from "./unread-threads.ts";
import { waitingOf } from "./waiting.ts";

// Asked for at once: most starts show a conversation soon.
const roomView = import("../room/room-view.tsx");
const RoomView = later(async () => (await roomView).RoomView, <p className="loading" role="status">Loading…</p>);
const InboxView = later(async () => (await import("../inbox/inbox-view.tsx")).InboxView, <p className="loading" role="status">Loading…</p>);
const ReportsView = later(async () => (await import("../moderation/reports-view.tsx")).ReportsView, <p className="loading" role="status">Loading…</p>);
const AuditView = later(async () => (await import("../moderation/audit-view.tsx")).AuditView, <p className="loading" role="status">Loading…</p>);
const InvitePage = later(async () => (await import("../invites/invite-page.tsx")).InvitePage, <p className="loading" role="status">Loading…</p>);
const SettingsView = later(async () => (await import("../settings/settings-view.tsx")).SettingsView, <p className="loading" role="status">Loading…</p>);
const JoinPreview = later(async () => (await import("./join-preview.tsx")).JoinPreview);
const ShortcutSheet = later(async () => (await import("../keys/shortcut-sheet.tsx")).ShortcutSheet);
const QuickSwitcher = later(async () => (await import("../quick/quick-switcher.tsx")).QuickSwitcher);

/** `keptAt`: when it was as it is shown until there is a connection. */
export function Shell({ keptAt }: { keptAt: number | null }) {
  const route = useRoute();
  const roomId = route.view === "room" ? route.roomId : null;
  const known = useChat((state) => roomId !== null && state.rooms.has(roomId));
  const rooms = useChat((state) => state.rooms);
  const [, change] = usePreferences();
  const [open, setOpen] = useState<"switcher" | "help" | null>(null);
  const waiting = useMemo(() => waitingOf(rooms), [rooms]);
  const title = useChat((state) => {
    const one = roomId === null ? undefined : state.rooms.get(roomId);
    return one ? titleOf(one, state.me?.id) : viewTitles[route.view];
  });

  useEffect(() => {
    if (roomId && known) change(({ recent }) => ({ recent: visited(recent, roomId) }));
  }, [roomId, known, change]);

  useShortcut("switcher", () => setOpen("switcher"));
  useShortcut("help", () => setOpen("help"));
  useReadKeys(route);
  useInviteNotices();
  useBanNotices(roomId);
  useNotifications();
  useOldMutes();
  useReportWatch();
  const threads = useUnreadThreads(rooms, route);

  return (
    <div className={route.view === "home" ? "shell" : "shell in-room"}>
      <SkipLink />
      <ConnectionBanner keptAt={keptAt} />
      <Sidebar view={route.view} selected={roomId} waiting={waiting} threads={threads} onSwitch={() => setOpen("switcher")} />
      <main className="main" tabIndex={-1}>
        <h1 className="sr-only">Chat</h1>
        <Main route={route} known={known} />
      </main>
      <Tab title={title} waiting={waiting} />
      <CardSurface />
      {open === "switcher" && <QuickSwitcher onClose={() => setOpen(null)} />}
      {open === "help" && <ShortcutSheet onClose={() => setOpen(null)} />}
    </div>
  );
}

const viewTitles: Record<Route["view"], string> = { home: "", unread: "All unread", mentions: "Mentions", threads: "Threads", invitations: "Invitations", invite: "Invitation", reports: "Reports", audit: "Audit log", settings: "Settings", room: "", unknown: "Not found" };

/** What waits elsewhere does not touch it. */
const Main = memo(function Main({ route, known }: { route: Route; known: boolean }) {
  const ready = useChat((state) => state.ready);
  if (route.view === "room" && known) return <RoomView key={route.roomId} roomId={route.roomId} messageSeq={route.messageSeq} panel={route.panel} />;
  if (route.view === "unknown") return <Empty text="This page was not found" back="/" />;
  if (!ready) return <Empty text="Loading your conversations…" />;
  if (route.view === "room") return <JoinPreview key={route.roomId} roomId={route.roomId} />;
  if (route.view === "invite") return <InvitePage key={route.code} code={route.code} />;
  if (route.view === "settings") return <SettingsView />;
  if (route.view === "reports") return <ReportsView />;
  if (route.view === "audit") return <AuditView key={route.roomId} roomId={route.roomId ?? null} />;
  if (route.view === "unread" || route.view === "mentions" || route.view === "threads" || route.view === "invitations") return <InboxView view={route.view} />;
  return <Empty text="Select a chat room to start messaging" />;
});
