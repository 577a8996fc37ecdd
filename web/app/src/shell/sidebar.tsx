import { roomList, type Conversation, type RoomId } from "@chat/client";
import { useMemo, useState } from "react";
import { useChat } from "../lib/chat.ts";
import { PencilIcon, PlusIcon, SearchIcon } from "../lib/icons.tsx";
import { later } from "../lib/later.tsx";
import { isDirect } from "../lib/names.ts";
import { AccountBar } from "./account-bar.tsx";
import { RoomLink } from "./room-link.tsx";

const BrowseRooms = later(async () => (await import("../dialogs/browse-rooms.tsx")).BrowseRooms);
const CreateRoom = later(async () => (await import("../dialogs/create-room.tsx")).CreateRoom);
const NewDirect = later(async () => (await import("../dialogs/new-direct.tsx")).NewDirect);

type Open = "browse" | "create" | "direct" | null;

export function Sidebar({ selected }: { selected: RoomId | null }) {
  const rooms = useChat((state) => state.rooms);
  const ready = useChat((state) => state.ready);
  const [open, setOpen] = useState<Open>(null);
  const list = useMemo(() => roomList(rooms), [rooms]);
  const close = () => setOpen(null);

  return (
    <nav className="sidebar" aria-label="Conversations">
      <header className="sidebar-head">
        <h1>Chat</h1>
        <button type="button" className="icon-button" aria-label="New message" title="New message" onClick={() => setOpen("direct")}>
          <PencilIcon />
        </button>
      </header>
      <button type="button" className="browse" onClick={() => setOpen("browse")}>
        <SearchIcon /> Browse rooms
      </button>
      <div className="sidebar-scroll">
        <Section title="Rooms" hint={ready ? "No rooms yet. Browse or create one." : ""} list={list.filter((one) => !isDirect(one))} selected={selected}>
          <button type="button" className="icon-button" aria-label="Create room" title="Create room" onClick={() => setOpen("create")}>
            <PlusIcon />
          </button>
        </Section>
        <Section title="Direct messages" hint={ready ? "Nobody yet. Write to someone." : ""} list={list.filter(isDirect)} selected={selected}>
          <button type="button" className="icon-button" aria-label="New direct message" title="New direct message" onClick={() => setOpen("direct")}>
            <PlusIcon />
          </button>
        </Section>
      </div>
      <AccountBar />
      {open === "browse" && <BrowseRooms onClose={close} onCreate={() => setOpen("create")} />}
      {open === "create" && <CreateRoom onClose={close} />}
      {open === "direct" && <NewDirect onClose={close} />}
    </nav>
  );
}

interface SectionProps {
  title: string;
  hint: string;
  list: readonly Conversation[];
  selected: RoomId | null;
  children: React.ReactNode;
}

function Section({ title, hint, list, selected, children }: SectionProps) {
  return (
    <section className="room-section" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {children}
      </header>
      {list.length === 0 && <p className="hint">{hint}</p>}
      <ul>
        {list.map((conversation) => (
          <RoomLink key={conversation.room.id} conversation={conversation} selected={conversation.room.id === selected} />
        ))}
      </ul>
    </section>
  );
}
