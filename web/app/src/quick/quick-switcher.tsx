import { roomList } from "@chat/client";
import { useCallback, useEffect, useId, useMemo, useState, type KeyboardEvent } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import { Dialog } from "../kit/dialog.tsx";
import { useLookup } from "../lib/lookup.ts";
import { usePreferences } from "../lib/preferences.ts";
import { goTo, hrefOf, roomHref, useRoute } from "../lib/route.ts";
import { useTask } from "../lib/task.ts";
import { TargetLine } from "./option.tsx";
import { groupsOf, keyOf, type Target } from "./targets.ts";
import "../styles/quick.css";

const searchedFrom = 2;

/** Rooms, people and messages in one list, by keys alone: what is chosen is where Enter leads. */
export function QuickSwitcher({ onClose }: { onClose: () => void }) {
  const client = useClient();
  const me = useChat((state) => state.me?.id ?? "");
  const rooms = useChat((state) => state.rooms);
  const route = useRoute();
  const [{ recent }] = usePreferences();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const { error, run } = useTask();
  const id = useId();
  const query = text.trim();

  const findRooms = useCallback(async (name: string) => (await client.rooms.find(name)).rooms, [client]);
  const findMessages = useCallback(async (words: string) => (await client.search({ query: words })).hits, [client]);
  const people = useLookup(query, query ? client.rooms.findUsers : null);
  const others = useLookup(query, query ? findRooms : null);
  const messages = useLookup(query, query.length >= searchedFrom ? findMessages : null);

  const conversations = useMemo(() => roomList(rooms), [rooms]);
  const current = route.view === "room" ? route.roomId : null;
  const groups = useMemo(
    () => groupsOf({ query, conversations, recent, current, me, people: people.found, rooms: others.found, hits: messages.found }),
    [query, conversations, recent, current, me, people.found, others.found, messages.found],
  );
  const all = groups.flatMap(({ targets }) => targets);
  const at = Math.min(chosen, all.length - 1);
  const answered = !query || [people, others].every((one) => one.answered === query);

  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [id, at]);

  const enter = (target: Target) =>
    run(async () => {
      goTo(await hrefTo(target));
      onClose();
    });

  const hrefTo = async (target: Target): Promise<string> => {
    if (target.kind === "conversation") return roomHref(target.conversation.room.id);
    if (target.kind === "person") return roomHref(await client.rooms.startDirect([target.person.id]));
    if (target.kind === "room") return roomHref(target.summary.room.id);
    return hrefOf({ view: "room", roomId: target.hit.room.id, messageSeq: target.hit.message.seq });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const target = all[at];
    if (event.key === "Enter" && target) void enter(target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: Math.min(at + 5, all.length - 1), PageUp: Math.max(at - 5, 0) }[event.key];
    if (to === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (to !== undefined && all.length > 0) setChosen((to + all.length) % all.length);
  };

  let index = -1;
  return (
    <Dialog title="Go to" onClose={onClose}>
      <input
        className="quick-field"
        role="combobox"
        aria-label="Room, person or message"
        aria-expanded={all.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder="Room, person or message"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      {error && <p className="error" role="alert">{error}</p>}
      <div id={`${id}-list`} className="quick-list" role="listbox" aria-label="Where to go" tabIndex={-1}>
        {groups.map(({ title, targets }) => (
          <div key={title} role="group" aria-label={title}>
            <p className="quick-title" aria-hidden="true">{title}</p>
            {targets.map((target) => {
              const place = ++index;
              return (
                // The field keeps the focus and hears the keys: the pointer is another way to the same.
                <div
                  key={keyOf(target)}
                  id={`${id}-${place}`}
                  role="option"
                  aria-selected={place === at}
                  className="result"
                  onPointerMove={() => setChosen(place)}
                  onClick={() => void enter(target)}
                >
                  <TargetLine target={target} />
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p className="sr-only" role="status">{answered ? `${all.length} results` : ""}</p>
      {all.length === 0 && answered && <p className="hint center">{query ? `Nothing is called “${query}”.` : "You have not been anywhere yet."}</p>}
    </Dialog>
  );
}
