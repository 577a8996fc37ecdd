import { statusAnywhere } from "@chat/client";
import { useState } from "react";
import { session, useChat } from "../lib/chat.ts";
import { LeaveIcon } from "../lib/icons.tsx";
import { later } from "../lib/later.tsx";
import { useMe } from "../lib/me.ts";
import { goTo, homeHref, hrefOf, type Route } from "../lib/route.ts";
import { saidText, shownStatus, statusNames } from "../lib/status.ts";
import { Avatar } from "../people/avatar.tsx";
import { SlidersIcon } from "./icons.tsx";
import { ThemeToggle } from "./theme-toggle.tsx";

const SetStatus = later(async () => (await import("../dialogs/set-status.tsx")).SetStatus);

export function AccountBar({ view }: { view: Route["view"] }) {
  const me = useMe();
  const [isAsking, setIsAsking] = useState(false);
  const isConnected = useChat((state) => state.connection.current === "connected");
  // Away by itself only others are told.
  const asSeen = useChat((state) => (state.me?.status === "online" ? statusAnywhere(state.presence, state.me.id) : undefined));
  if (!me) return null;
  const logOut = () => {
    goTo(homeHref);
    void session.logout();
  };
  const status = me.status === "online" ? (asSeen ?? "online") : me.status;
  return (
    <footer className="account-bar">
      <button type="button" className="account-status" title="Set a status" onClick={() => setIsAsking(true)}>
        <Avatar person={me} size="small" status={isConnected ? shownStatus(status) : "offline"} />
        <span className="account-name">
          <strong>{me.displayName}</strong>
          <span className="muted">{saidText(me) || (status === "online" || status === "offline" ? `@${me.username}` : statusNames[status])}</span>
        </span>
        <span className="sr-only">, set a status</span>
      </button>
      <ThemeToggle />
      <a className="icon-button" href={hrefOf({ view: "settings" })} aria-label="Settings" title="Settings" aria-current={view === "settings" ? "page" : undefined}><SlidersIcon /></a>
      <button type="button" className="icon-button" aria-label="Log out" title="Log out" onClick={logOut}>
        <LeaveIcon />
      </button>
      {isAsking && <SetStatus onClose={() => setIsAsking(false)} />}
    </footer>
  );
}
