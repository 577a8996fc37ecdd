import { useMemo } from "react";
import { sendable } from "./characters.ts";
import type { Place } from "./place.ts";
import { postsOf, type Writing } from "./writing.ts";

interface Props {
  writing: Writing;
  place: Place;
  onSend: () => void;
}

/** What can be done with a text that does not fit into a message. */
export function TooLong({ writing, place, onSend }: Props) {
  const isTooLong = writing.text.trim() !== "" && !sendable(writing.text);
  const count = useMemo(() => (isTooLong ? postsOf(writing, place, true).length : 0), [isTooLong, writing, place]);
  if (!isTooLong) return null;
  if (count === 0) return <p className="composer-note" role="status">This is too long, also for several messages, and cannot be sent as a file yet.</p>;
  return (
    <p className="composer-note" role="status">
      This does not fit into one message. <button type="button" className="button" onClick={onSend}>Send as {count} messages</button>
    </p>
  );
}
