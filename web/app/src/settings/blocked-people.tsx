import type { UserProfile } from "@chat/client";
import { useCallback } from "react";
import { told } from "../kit/told.ts";
import { useChat, useClient } from "../lib/chat.ts";
import { usePages } from "../lib/pages.ts";
import { Avatar } from "../people/avatar.tsx";
import { Section } from "./section.tsx";

export function BlockedPeople() {
  const { blocks } = useClient();
  const blocked = useChat((state) => state.blocked);
  const load = useCallback(async () => ({ items: await blocks.list(), next: null }), [blocks]);
  const { items, error } = usePages<UserProfile>(load, blocked.size);
  const shown = items?.filter(({ id }) => blocked.has(id)) ?? [];
  return (
    <Section title="Blocked people">
      {error && <p className="error" role="alert">{error}</p>}
      {blocked.size === 0 && <p className="muted">You have blocked nobody. Whom you do not want to hear is blocked from their card: press their name beside a message.</p>}
      {shown.length > 0 && (
        <ul className="settings-list">
          {shown.map((person) => (
            <li key={person.id} className="settings-line">
              <Avatar person={person} size="small" />
              <span className="result-text">
                <strong>{person.displayName}</strong>
                <span className="muted">@{person.username}</span>
              </span>
              <button type="button" className="button small" aria-label={`Unblock ${person.displayName}`} onClick={() => told(blocks.remove(person.id), "Still blocked")}>Unblock</button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
