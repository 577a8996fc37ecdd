import type { ReactNode } from "react";
import { BackIcon } from "../lib/icons.tsx";
import { homeHref } from "../lib/route.ts";

/** One of the views: its name, what can be done with all of it, and the list. */
export function Frame({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className="inbox" aria-label={title}>
      <header className="room-head">
        <a className="icon-button back" href={homeHref} aria-label="Back to conversations"><BackIcon /></a>
        <div className="room-head-text"><h2><span>{title}</span></h2></div>
        {action}
      </header>
      {/* Whoever comes by keys scrolls with them. */}
      <div className="inbox-scroll" tabIndex={0} role="region" aria-label={`${title}, list`}>
        <div className="inbox-list">{children}</div>
      </div>
    </section>
  );
}
