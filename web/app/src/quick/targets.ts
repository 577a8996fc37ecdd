import type { Conversation, RoomId, RoomSummary, SearchHit, UserProfile } from "@chat/client";
import { titleOf } from "../lib/names.ts";
import { best } from "./match.ts";

/** Where the switcher leads. */
export type Target =
  | { readonly kind: "conversation"; readonly conversation: Conversation; readonly title: string }
  | { readonly kind: "person"; readonly person: UserProfile }
  | { readonly kind: "room"; readonly summary: RoomSummary }
  | { readonly kind: "message"; readonly hit: SearchHit };

export interface Group {
  readonly title: string;
  readonly targets: readonly Target[];
}

interface Found {
  readonly query: string;
  readonly conversations: readonly Conversation[];
  readonly recent: readonly RoomId[];
  readonly current: RoomId | null;
  readonly me: string;
  readonly people: readonly UserProfile[];
  readonly rooms: readonly RoomSummary[];
  readonly hits: readonly SearchHit[];
}

const atMost = { conversations: 8, people: 5, rooms: 5, messages: 8 };

/** What is offered, in groups that are not empty. Without a query: where the user was, the last place first, so that Enter leads back. */
export function groupsOf({ query, conversations, recent, current, me, people, rooms, hits }: Found): Group[] {
  const order = new Map(recent.map((id, index) => [id, index]));
  const rank = ({ room }: Conversation): number => order.get(room.id) ?? recent.length;
  const known = conversations.filter(({ room }) => query !== "" || room.id !== current).toSorted((a, b) => rank(a) - rank(b));
  const own = best(query, known, (one) => titleOf(one, me), atMost.conversations);
  const direct = new Set(own.filter(({ room }) => room.type === "direct").flatMap((one) => one.participants.map(({ id }) => id)));
  const others = people.filter(({ id }) => id !== me && !direct.has(id)).slice(0, atMost.people);
  const strange = rooms.filter(({ role, room }) => role === null && room.type === "public").slice(0, atMost.rooms);
  const groups: Group[] = [
    { title: query === "" ? "Recent" : "Conversations", targets: own.map((conversation) => ({ kind: "conversation", conversation, title: titleOf(conversation, me) })) },
    { title: "People", targets: others.map((person) => ({ kind: "person", person })) },
    { title: "Rooms to join", targets: strange.map((summary) => ({ kind: "room", summary })) },
    { title: "Messages", targets: hits.slice(0, atMost.messages).map((hit) => ({ kind: "message", hit })) },
  ];
  return groups.filter(({ targets }) => targets.length > 0);
}

export function keyOf(target: Target): string {
  switch (target.kind) {
    case "conversation":
      return target.conversation.room.id;
    case "person":
      return target.person.id;
    case "room":
      return target.summary.room.id;
    case "message":
      return target.hit.message.id;
  }
}
