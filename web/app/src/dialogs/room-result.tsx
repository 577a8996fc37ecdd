import type { Room } from "@chat/client";
import { membersText } from "../lib/format.ts";
import { RoomIcon } from "../lib/room-icon.tsx";

interface Props {
  room: Room;
  /** What its button does. */
  verb: "Join" | "Open";
  busy: boolean;
  onEnter: () => void;
}

/** A room in a list that leads to it. */
export function RoomResult({ room, verb, busy, onEnter }: Props) {
  return (
    <li className="result">
      <span className="room-mark"><RoomIcon type={room.type} /></span>
      <span className="result-text">
        <strong>{room.name}</strong>
        <span className="muted">
          {membersText(room.memberCount)}
          {room.description ? ` · ${room.description}` : ""}
        </span>
      </span>
      <button type="button" className={verb === "Open" ? "button" : "button primary"} disabled={busy} aria-label={`${verb} ${room.name}`} onClick={onEnter}>
        {verb}
      </button>
    </li>
  );
}
