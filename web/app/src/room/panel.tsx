import type { ReactNode } from "react";
import { useShortcut } from "../keys/use-shortcut.ts";
import { CloseIcon } from "../lib/icons.tsx";
import { closePanel } from "../lib/route.ts";

interface Props {
  label: string;
  title: ReactNode;
  /** What its button to close it says. */
  close: string;
  /** Stands in the head, before that button. */
  tools?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** What stands beside a conversation, and on a phone above it. */
export function Panel({ label, title, close, tools, className, children }: Props) {
  useShortcut("closePanel", closePanel);
  return (
    <aside className={["panel", className].filter(Boolean).join(" ")} aria-label={label}>
      <header className="panel-head">
        <h3>{title}</h3>
        {tools}
        <button type="button" className="icon-button" aria-label={close} onClick={closePanel}><CloseIcon /></button>
      </header>
      {children}
    </aside>
  );
}
