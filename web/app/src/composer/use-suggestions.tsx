import type { RoomId } from "@chat/client";
import { useMemo } from "react";
import { noteEmoji } from "../emoji/frequent.ts";
import { useEmoji } from "../emoji/use-emoji.ts";
import { useChat } from "../lib/chat.ts";
import { PeopleIcon } from "../lib/icons.tsx";
import { RoomIcon } from "../lib/room-icon.tsx";
import { wordOf } from "../lib/room-names.ts";
import { Avatar } from "../people/avatar.tsx";
import type { Completion } from "./completion.ts";
import type { Suggestion } from "./suggestion.ts";
import { usePeople } from "./use-people.ts";

const atMost = 8;

/** What the name that is being typed can become, the likeliest first. */
export function useSuggestions(roomId: RoomId, completion: Completion | null): readonly Suggestion[] {
  const of = (kind: Completion["kind"]): string | null => (completion?.kind === kind ? completion.query : null);
  const people = usePersonSuggestions(roomId, of("person"));
  const rooms = useRoomSuggestions(of("room"));
  const emoji = useEmojiSuggestions(of("emoji"));
  return completion?.kind === "person" ? people : completion?.kind === "room" ? rooms : emoji;
}

const everybody = [
  { word: "here", detail: "Everybody who is online" },
  { word: "room", detail: "Everybody in this room" },
];

function usePersonSuggestions(roomId: RoomId, query: string | null): readonly Suggestion[] {
  const me = useChat((state) => state.me?.id);
  // Who may not call everybody is not led to try.
  const mayCall = useChat((state) => {
    const { role, room } = state.rooms.get(roomId) ?? {};
    return role !== null && role !== "member" && (room?.type === "public" || room?.type === "private");
  });
  const { members, others } = usePeople(roomId, query);
  const all = query === null || !mayCall ? [] : everybody.filter(({ word }) => word.startsWith(query));
  const of = (detail: string) => (person: (typeof members)[number]): Suggestion => ({
    id: person.id,
    word: `@${person.username}`,
    mark: <Avatar person={person} size="small" />,
    title: person.displayName,
    detail: `@${person.username}${detail}`,
  });
  return [
    ...members.filter(({ id }) => id !== me).map(of("")),
    ...all.map(({ word, detail }) => ({ id: word, word: `@${word}`, mark: <PeopleIcon />, title: `@${word}`, detail })),
    ...others.map(of(" · not in this room")),
  ].slice(0, atMost);
}

function useRoomSuggestions(query: string | null): readonly Suggestion[] {
  const rooms = useChat((state) => (query === null ? null : state.rooms));
  return useMemo(() => {
    const named = [...(rooms?.values() ?? [])].map(({ room }) => room).filter((room) => room.name !== "" && wordOf(room).includes(query ?? ""));
    const rank = (word: string): number => Number(!word.startsWith(query ?? ""));
    return named
      .toSorted((a, b) => rank(wordOf(a)) - rank(wordOf(b)) || wordOf(a).length - wordOf(b).length)
      .slice(0, atMost)
      .map((room) => ({ id: room.id, word: `#${wordOf(room)}`, mark: <RoomIcon type={room.type} />, title: room.name, detail: room.description }));
  }, [rooms, query]);
}

function useEmojiSuggestions(query: string | null): readonly Suggestion[] {
  const emoji = useEmoji(query !== null);
  return useMemo(
    () =>
      (query === null ? [] : (emoji?.search(query, atMost) ?? [])).map(({ char, label, codes }) => ({
        id: char, word: char, mark: <span className="suggested-emoji">{char}</span>, title: `:${codes[0] ?? label}:`, detail: label,
      })),
    [emoji, query],
  );
}

/** What was chosen here is offered first in the picker. */
export function noteChosen({ kind }: Completion, { word }: Suggestion): void {
  if (kind === "emoji") noteEmoji(word);
}
