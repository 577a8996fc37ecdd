import type { UserProfile } from "@chat/client";
import { useState } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import { CloseIcon } from "../lib/icons.tsx";
import { useLookup } from "../lib/lookup.ts";
import { Avatar } from "./avatar.tsx";

interface Props {
  label: string;
  people: readonly UserProfile[];
  onChange: (people: readonly UserProfile[]) => void;
}

export function PeoplePicker({ label, people, onChange }: Props) {
  const client = useClient();
  const me = useChat((state) => state.me?.id);
  const [text, setText] = useState("");
  const query = text.trim();
  const { found, answered, error } = useLookup(query, query ? client.rooms.findUsers : null);
  const offered = found.filter(({ id }) => id !== me && !people.some((person) => person.id === id));

  const add = (person: UserProfile) => {
    onChange([...people, person]);
    setText("");
  };

  return (
    <div className="picker">
      {people.length > 0 && (
        <ul className="chips" aria-label="Chosen people">
          {people.map((person) => (
            <li key={person.id} className="chip">
              {person.displayName}
              <button type="button" aria-label={`Remove ${person.displayName}`} onClick={() => onChange(people.filter(({ id }) => id !== person.id))}>
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
      <label className="field">
        {label}
        <input
          placeholder="Search by name"
          value={text}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            if (answered === query && offered[0]) add(offered[0]);
          }}
        />
      </label>
      {error && <p className="error" role="alert">{error}</p>}
      {query && (
        <ul className="results" aria-label="People">
          {offered.map((person) => (
            <li key={person.id}>
              <button type="button" className="result" aria-label={`Add ${person.displayName}`} onClick={() => add(person)}>
                <Avatar person={person} size="small" />
                <span className="result-text">
                  <strong>{person.displayName}</strong>
                  <span className="muted">@{person.username}</span>
                </span>
              </button>
            </li>
          ))}
          {answered === query && offered.length === 0 && !error && <li className="hint">Nobody found.</li>}
        </ul>
      )}
    </div>
  );
}
