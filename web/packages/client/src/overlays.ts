import { messageAt, indexOf, roomOf, seqOf } from "./message.ts";
import { withoutReaction, withReaction } from "./reactions.ts";
import type { Message, MessageId, UserId } from "./types.ts";

/** What a user can do to a message that is there. */
export type Act =
  | { readonly kind: "edit"; readonly content: string }
  | { readonly kind: "delete" }
  | { readonly kind: "react" | "unreact"; readonly emoji: string }
  | { readonly kind: "pin" | "unpin" };

/** An act that is shown although the server has not agreed yet. */
export interface Overlay {
  readonly act: Act;
  readonly by: UserId;
  /** When, UTC ISO-8601. */
  readonly at: string;
  readonly state: "queued" | "sending";
}

/** Of each message, in the order in which they were wanted. */
export type Overlays = ReadonlyMap<MessageId, readonly Overlay[]>;

export const noOverlays: Overlays = new Map();

export function withOverlays(overlays: Overlays, id: MessageId, of: readonly Overlay[]): Overlays {
  const next = new Map(overlays);
  if (of.length > 0) next.set(id, of);
  else next.delete(id);
  return next.size === 0 ? noOverlays : next;
}

/** Two acts of which the later one makes the earlier one void: of a toggle only the last position counts. */
export const replaces = (later: Act, earlier: Act): boolean => aspect(later) === aspect(earlier);

function aspect(act: Act): string {
  switch (act.kind) {
    case "react":
    case "unreact":
      return `reaction ${act.emoji}`;
    case "pin":
    case "unpin":
      return "pin";
    default:
      return act.kind;
  }
}

/** The message as it will be when the server agrees to all of it. */
export function laidOver(message: Message, overlays: Overlays): Message {
  const of = overlays.get(message.id);
  if (!of) return message;
  const known = laid.get(message);
  if (known?.of === of) return known.result;
  const result = of.reduce(apply, message);
  laid.set(message, { of, result });
  return result;
}

/** The same one for the same message and overlays, so that who draws it sees that nothing changed. */
const laid = new WeakMap<Message, { of: readonly Overlay[]; result: Message }>();

/** Of messages of one room, ordered by number; what no overlay is about is not looked at. */
export function allLaidOver(messages: readonly Message[], overlays: Overlays): readonly Message[] {
  const ids = [...overlays.keys()].filter((id) => messageAt(messages, seqOf(id))?.id === id);
  if (ids.length === 0) return messages;
  const all = [...messages];
  for (const id of ids) {
    const index = indexOf(messages, seqOf(id));
    const message = messages[index];
    if (message) all[index] = laidOver(message, overlays);
  }
  return all;
}

export const overlaysOf = (rooms: ReadonlyMap<string, { readonly overlays: Overlays }>, id: MessageId): readonly Overlay[] =>
  rooms.get(roomOf(id))?.overlays.get(id) ?? [];

function apply(message: Message, { act, by, at }: Overlay): Message {
  if (message.deletedAt !== null) return message;
  switch (act.kind) {
    case "edit":
      return act.content === message.content ? message : { ...message, content: act.content, editedAt: at };
    case "delete":
      return { ...message, content: "", attachments: [], reactions: [], mentions: [], mentionsRoom: null, pinnedAt: null, deletedAt: at };
    case "react":
      return withReaction(message, act.emoji, by);
    case "unreact":
      return withoutReaction(message, act.emoji, by);
    case "pin":
      return message.pinnedAt === null ? { ...message, pinnedAt: at } : message;
    case "unpin":
      return message.pinnedAt === null ? message : { ...message, pinnedAt: null };
  }
}
