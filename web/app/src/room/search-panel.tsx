import type { Conversation, SearchHit, SearchQuery } from "@chat/client";
import { useEffect, useMemo, useRef, useState } from "react";
import { useClient } from "../lib/chat.ts";
import { goToInstead, hrefOf } from "../lib/route.ts";
import { useTask } from "../lib/task.ts";
import { titleOf } from "../lib/names.ts";
import { FoundMessage } from "./found-message.tsx";
import { Highlighted } from "./highlighted.tsx";
import { Panel } from "./panel.tsx";
import { noFilters, queryOf, SearchFilters, type Filters } from "./search-filters.tsx";

const typingPause = 300;

interface Found {
  readonly query: SearchQuery;
  readonly hits: readonly SearchHit[];
  readonly next: string | null;
}

export function SearchPanel({ conversation, title, query }: { conversation: Conversation; title: string; query: string }) {
  const client = useClient();
  const { room } = conversation;
  const [text, setText] = useState(query);
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [found, setFound] = useState<Found | null>(null);
  const { busy, error, run } = useTask();
  const field = useRef<HTMLInputElement>(null);
  const wanted = useMemo(() => queryOf(text, filters, room.id), [text, filters, room.id]);

  useEffect(() => field.current?.focus(), []);

  // What was typed is looked for once the typing pauses; an answer to an older question is dropped.
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const timer = setTimeout(() => {
      goToInstead(hrefOf({ view: "room", roomId: room.id, panel: { kind: "search", query: text } }));
      void run(async () => {
        const page = await client.search(wanted);
        if (current) setFound({ query: wanted, ...page });
      });
    }, typingPause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, wanted, text, room.id, run]);

  const more = (next: string) =>
    run(async () => {
      if (!found) return;
      const page = await client.search({ ...found.query, cursor: next });
      setFound((now) => (now === found ? { ...page, query: found.query, hits: [...found.hits, ...page.hits] } : now));
    });

  const shown = wanted ? found : null;
  return (
    <Panel label="Search" title="Search" close="Close search">
      <label className="field">
        <span className="sr-only">Search messages</span>
        <input ref={field} type="search" placeholder={filters.everywhere ? "Search all conversations" : `Search ${title}`} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <SearchFilters filters={filters} onChange={setFilters} />
      {error && <p className="error" role="alert">{error}</p>}
      <p className="hint" role="status">{busy ? "Searching…" : shown && shown.hits.length === 0 ? "Nothing was found." : ""}</p>
      <ul className="founds" aria-label="Found messages" aria-busy={busy}>
        {shown?.hits.map(({ message, highlights, room: { id, name } }) => (
          <FoundMessage key={message.id} message={message} {...(id !== room.id && { where: name || titleIn(client.getState().rooms.get(id)) })}>
            <Highlighted text={message.content} highlights={highlights} />
          </FoundMessage>
        ))}
      </ul>
      {shown?.next && <button type="button" className="button" disabled={busy} onClick={() => void more(shown.next ?? "")}>Show more</button>}
    </Panel>
  );
}

const titleIn = (conversation: Conversation | undefined): string => (conversation ? titleOf(conversation, undefined) : "another conversation");
