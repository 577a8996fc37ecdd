import type { RoomId } from "@chat/client";
import { memo, type ReactNode } from "react";
import { CaretIcon } from "./icons.tsx";
import { RoomLink } from "./room-link.tsx";
import type { Section } from "./sections.ts";

interface Props {
  section: Section;
  hint: string;
  selected: RoomId | null;
  compact: boolean;
  onToggle: () => void;
  children?: ReactNode;
}

export const RoomSection = memo(function RoomSection({ section, hint, selected, compact, onToggle, children }: Props) {
  const { title, collapsed, list, count } = section;
  return (
    <section className="room-section" aria-label={title}>
      <header>
        <h2>
          <button type="button" className="section-toggle" tabIndex={-1} data-stop="" aria-expanded={!collapsed} onClick={onToggle}>
            <CaretIcon />
            {title}
          </button>
        </h2>
        {children}
      </header>
      {count === 0 && hint && <p className="hint">{hint}</p>}
      <ul>
        {list.map((conversation) => (
          <RoomLink key={conversation.room.id} conversation={conversation} selected={conversation.room.id === selected} compact={compact} />
        ))}
      </ul>
    </section>
  );
});
