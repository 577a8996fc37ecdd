import type { Conversation, RoomId, UserProfile } from "@chat/client";
import { useEffect } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import { useLookup } from "../lib/lookup.ts";

const nobody: readonly UserProfile[] = [];

/** People whose name begins like this: those of the room, then others. `null`: nobody is asked for. */
export function usePeople(roomId: RoomId, query: string | null): { members: readonly UserProfile[]; others: readonly UserProfile[] } {
  const client = useClient();
  const conversation = useChat((state) => state.rooms.get(roomId));
  const isMissing = query !== null && conversation?.roster === null;
  useEffect(() => {
    // Whoever is not among those that are known is still found by name.
    if (isMissing) client.rooms.members(roomId).catch(() => {});
  }, [client, roomId, isMissing]);
  const { found } = useLookup(query ?? "", query ? client.rooms.findUsers : null);
  if (query === null || !conversation) return { members: nobody, others: nobody };
  const known = membersOf(conversation);
  const members = known.filter((person) => isNamed(person, query));
  const isKnown = new Set(known.map(({ id }) => id));
  return { members, others: found.filter((person) => !isKnown.has(person.id) && isNamed(person, query)) };
}

const membersOf = ({ roster, participants }: Conversation): readonly UserProfile[] =>
  roster ? roster.members.map(({ user }) => user) : participants;

/** By the username or by a word of the name; all of them are named by nothing. */
export const isNamed = ({ username, displayName }: UserProfile, query: string): boolean =>
  username.startsWith(query) || ` ${displayName.toLowerCase()}`.includes(` ${query}`);
