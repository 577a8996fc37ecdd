import { roomList, type RoomId } from "@chat/client";
import { useCallback, useMemo, useRef, useState, type MouseEvent } from "react";
import { useChat } from "../lib/chat.ts";
import { PencilIcon, PlusIcon, SearchIcon } from "../lib/icons.tsx";
import { later } from "../lib/later.tsx";
import { toggled, usePreferences } from "../lib/preferences.ts";
import type { Route } from "../lib/route.ts";
import { pointAt, type Anchor } from "../kit/place.ts";
import { AccountBar } from "./account-bar.tsx";
import { FilterIcon, LinesIcon } from "./icons.tsx";
import { useMoves } from "./moves.ts";
import { RoomSection } from "./room-section.tsx";
import { useRoving } from "./roving.ts";
import { sectionsOf, type SectionId } from "./sections.ts";
import { Views } from "./views.tsx";
import type { Waiting } from "./waiting.ts";

const SupportRooms = later(async () => (await import("../dialogs/support-rooms.tsx")).SupportRooms);
const ArchivedRooms = later(async () => (await import("../dialogs/archived-rooms.tsx")).ArchivedRooms);
const BrowseRooms = later(async () => (await import("../dialogs/browse-rooms.tsx")).BrowseRooms);
const CreateRoom = later(async () => (await import("../dialogs/create-room.tsx")).CreateRoom);
const NewDirect = later(async () => (await import("../dialogs/new-direct.tsx")).NewDirect);
const RowMenu = later(async () => (await import("./row-menu.tsx")).RowMenu);

type Open = "archived" | "browse" | "create" | "direct" | "support" | { readonly roomId: RoomId; readonly anchor: Anchor } | null;

const hints: Partial<Record<SectionId, string>> = { rooms: "No rooms yet. Browse or create one.", direct: "Nobody yet. Write to someone." };

interface Props {
  view: Route["view"];
  selected: RoomId | null;
  waiting: Waiting;
  /** Replies in threads that the user follows. */
  threads: number;
  onSwitch: () => void;
}

export function Sidebar({ view, selected, waiting, threads, onSwitch }: Props) {
  const rooms = useChat((state) => state.rooms);
  const ready = useChat((state) => state.ready);
  const isAgent = useChat((state) => state.me !== null && state.me.role !== "user");
  const [preferences, change] = usePreferences();
  const [open, setOpen] = useState<Open>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const list = useMemo(() => roomList(rooms), [rooms]);
  const sections = useMemo(() => sectionsOf(list, preferences, selected), [list, preferences, selected]);
  const close = useCallback(() => setOpen(null), []);
  const roving = useRoving(scroll);
  useMoves(sections, selected);

  /** The row's own button, the right button of the mouse, a long press, and the key for it. */
  const openMenu = (event: MouseEvent<HTMLElement>, row: HTMLElement | null, anchor: Anchor | null) => {
    const roomId = row?.dataset["more"] ?? row?.dataset["roomId"];
    if (!row || !roomId) return;
    event.preventDefault();
    setOpen({ roomId, anchor: anchor ?? row });
  };
  const target = (event: MouseEvent<HTMLElement>, what: string) => (event.target as Element).closest<HTMLElement>(what);

  return (
    <nav className={preferences.compact ? "sidebar compact" : "sidebar"} aria-label="Conversations">
      <header className="sidebar-head">
        <span className="sidebar-name" aria-hidden="true">Chat</span>
        <button type="button" className="icon-button" aria-label="Only unread" data-tip="Only unread" aria-pressed={preferences.unreadOnly} onClick={() => change(({ unreadOnly }) => ({ unreadOnly: !unreadOnly }))}>
          <FilterIcon />
        </button>
        <button type="button" className="icon-button" aria-label="Compact list" data-tip="Compact list" aria-pressed={preferences.compact} onClick={() => change(({ compact }) => ({ compact: !compact }))}>
          <LinesIcon />
        </button>
        <button type="button" className="icon-button" aria-label="New message" data-tip="New message" onClick={() => setOpen("direct")}>
          <PencilIcon />
        </button>
      </header>
      <button type="button" className="browse" aria-keyshortcuts="Control+K" onClick={onSwitch}>
        <SearchIcon /> Go to…
      </button>
      <div
        ref={scroll}
        className="sidebar-scroll"
        {...roving}
        onClick={(event) => openMenu(event, target(event, "[data-more]"), null)}
        onContextMenu={(event) => openMenu(event, target(event, "[data-room-id]"), event.clientX > 0 ? pointAt(event.clientX, event.clientY) : null)}
      >
        <Views view={view} waiting={waiting} threads={threads} />
        {sections.map((section) => (
          <RoomSection
            key={section.id}
            section={section}
            hint={ready ? (hints[section.id] ?? "") : ""}
            selected={selected}
            compact={preferences.compact}
            onToggle={() => change((now) => ({ collapsed: toggled(now.collapsed, section.id) }))}
          >
            {section.id === "rooms" && (
              <>
                <button type="button" className="icon-button" aria-label="Browse rooms" data-tip="Browse rooms" onClick={() => setOpen("browse")}><SearchIcon /></button>
                <button type="button" className="icon-button" aria-label="Create room" data-tip="Create room" onClick={() => setOpen("create")}><PlusIcon /></button>
              </>
            )}
            {section.id === "direct" && (
              <button type="button" className="icon-button" aria-label="New direct message" data-tip="New direct message" onClick={() => setOpen("direct")}><PlusIcon /></button>
            )}
          </RoomSection>
        ))}
        {preferences.unreadOnly && sections.every((section) => section.list.length === 0) && <p className="hint">You have read everything.</p>}
      </div>
      <AccountBar view={view} />
      {open === "browse" && <BrowseRooms onClose={close} onCreate={() => setOpen("create")} onArchived={() => setOpen("archived")} onSupport={isAgent ? () => setOpen("support") : null} />}
      {open === "archived" && <ArchivedRooms onClose={close} />}
      {open === "support" && <SupportRooms onClose={close} />}
      {open === "create" && <CreateRoom onClose={close} />}
      {open === "direct" && <NewDirect onClose={close} />}
      {open && typeof open === "object" && <RowMenu roomId={open.roomId} anchor={open.anchor} onClose={close} />}
    </nav>
  );
}
