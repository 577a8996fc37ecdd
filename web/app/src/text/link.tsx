import type { ReactNode } from "react";

const inside = `${location.origin}/#/`;

/** Places of this page open in it, others beside it. */
export function Link({ href, children }: { href: string; children: ReactNode }) {
  if (href.startsWith(inside)) return <a href={href}>{children}</a>;
  return <a href={href} title={href} target="_blank" rel="noopener noreferrer nofollow">{children}</a>;
}
