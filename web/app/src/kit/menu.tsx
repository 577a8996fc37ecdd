import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { moved, typed } from "./menu-keys.ts";
import type { Anchor, Side } from "./place.ts";
import { Popover } from "./popover.tsx";

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** As it is printed on the key. */
  readonly shortcut?: string | undefined;
  readonly danger?: boolean | undefined;
  /** One of several of which one holds: whether it is this. */
  readonly checked?: boolean | undefined;
  readonly run: () => void;
}

interface Props {
  label: string;
  /** Groups of entries, with a line between them. */
  groups: readonly (readonly MenuEntry[])[];
  anchor: Anchor;
  side?: Side;
  align?: "start" | "end";
  onClose: () => void;
  /** Entries of another kind before them. */
  children?: ReactNode;
}

const typingPause = 500;

export function Menu({ label, groups, onClose, children, ...where }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const text = useRef({ typed: "", at: 0 });

  useLayoutEffect(() => entriesOf(list.current)[0]?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = entriesOf(list.current);
    const from = all.indexOf(document.activeElement as HTMLElement);
    const to = moved(event.key, from, all.length) ?? (event.key.length === 1 && event.key !== " " ? byText(event.key, from) : null);
    // The keys of what the menu belongs to are not meant.
    event.stopPropagation();
    if (event.key === "Tab") onClose();
    if (to === null && event.key !== "Tab") return;
    event.preventDefault();
    if (to !== null) all[to]?.focus();
  };

  const byText = (key: string, from: number): number | null => {
    const now = performance.now();
    text.current = { typed: (now - text.current.at < typingPause ? text.current.typed : "") + key, at: now };
    return typed(entriesOf(list.current).map((entry) => entry.textContent ?? ""), from, text.current.typed);
  };

  return (
    <Popover {...where} className="menu" onClose={onClose} onKeyDown={onKeyDown}>
      <div ref={list} role="menu" aria-label={label}>
        {children}
        {groups.map((group, index) => (
          <div key={index} role="group" className="menu-group">
            {group.map((entry) => (
              <button
                key={entry.id}
                type="button"
                role={entry.checked === undefined ? "menuitem" : "menuitemradio"}
                aria-checked={entry.checked}
                tabIndex={-1}
                className={entry.danger ? "menu-entry danger" : "menu-entry"}
                onClick={() => {
                  // Closed first: the focus is back when the entry moves it.
                  onClose();
                  entry.run();
                }}
              >
                {entry.icon}
                <span>{entry.label}</span>
                {entry.checked && <span className="menu-check" aria-hidden="true">✓</span>}
                {entry.shortcut && <kbd aria-hidden="true">{entry.shortcut}</kbd>}
              </button>
            ))}
          </div>
        ))}
      </div>
    </Popover>
  );
}

const entriesOf = (list: HTMLElement | null): HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
