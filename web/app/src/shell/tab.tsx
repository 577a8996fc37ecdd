import { useEffect } from "react";
import { iconFor } from "./favicon.ts";
import type { Waiting } from "./waiting.ts";
import { unreadText } from "../lib/unread.ts";

/** The tab's name and icon say what is open and what waits, also while another tab is in front. */
export function Tab({ title, waiting }: { title: string; waiting: Waiting }) {
  const { personal, mentions } = waiting;
  const isUnread = waiting.unread > 0;
  const count = mentions > 0 ? `@${mentions}` : unreadText(waiting);

  useEffect(() => {
    document.title = `${count && `(${count}) `}${title && `${title} · `}Chat`;
  }, [count, title]);

  useEffect(() => {
    let isCurrent = true;
    const show = (href: string): void => {
      const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
      if (isCurrent && link && link.getAttribute("href") !== href) link.href = href;
    };
    // Without its picture the icon stays as it is.
    iconFor(personal, isUnread).then(show, (error: unknown) => console.warn(error));
    return () => {
      isCurrent = false;
    };
  }, [personal, isUnread]);

  // Of the page as an installed application.
  useEffect(() => {
    if ("setAppBadge" in navigator) navigator.setAppBadge(personal).catch((error: unknown) => console.debug("No badge:", error));
  }, [personal]);

  // Whoever signs out leaves nothing of it behind.
  useEffect(
    () => () => {
      document.title = "Chat";
      const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
      if (link) link.href = "/icon.svg";
    },
    [],
  );
  return null;
}
