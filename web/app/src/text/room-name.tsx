import { useChat } from "../lib/chat.ts";
import { roomHref } from "../lib/route.ts";
import { roomNamed } from "../lib/room-names.ts";

/** A room that the reader is in, by its name; others are shown as they were written. */
export function RoomName({ name }: { name: string }) {
  const room = useChat((state) => roomNamed(state.rooms, name));
  return room ? <a className="mention" href={roomHref(room.id)}>#{room.name}</a> : `#${name}`;
}
