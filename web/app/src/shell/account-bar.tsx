import { session, useChat } from "../lib/chat.ts";
import { LeaveIcon } from "../lib/icons.tsx";
import { goTo, homeHref, hrefOf, type Route } from "../lib/route.ts";
import { Avatar } from "../people/avatar.tsx";
import { SlidersIcon } from "./icons.tsx";
import { ThemeToggle } from "./theme-toggle.tsx";

export function AccountBar({ view }: { view: Route["view"] }) {
  const me = useChat((state) => state.me);
  const online = useChat((state) => state.connection.current === "connected");
  if (!me) return null;
  const logOut = () => {
    goTo(homeHref);
    void session.logout();
  };
  return (
    <footer className="account-bar">
      <Avatar person={me} size="small" online={online} />
      <span className="account-name">
        <strong>{me.displayName}</strong>
        <span className="muted">@{me.username}</span>
      </span>
      <ThemeToggle />
      <a className="icon-button" href={hrefOf({ view: "settings" })} aria-label="Settings" title="Settings" aria-current={view === "settings" ? "page" : undefined}><SlidersIcon /></a>
      <button type="button" className="icon-button" aria-label="Log out" title="Log out" onClick={logOut}>
        <LeaveIcon />
      </button>
    </footer>
  );
}
