import type { Message, SendOptions } from "@chat/client";
import type { Place } from "./place.ts";
import { sendable } from "./characters.ts";
import { split } from "./split.ts";

/** What somebody is about to send. */
export interface Writing {
  readonly text: string;
  readonly replyTo: Message | null;
}

export type WritingStep =
  | { readonly kind: "write"; readonly text: string }
  | { readonly kind: "reply"; readonly to: Message | null }
  | { readonly kind: "sent" };

export const blank: Writing = { text: "", replyTo: null };

export function next(writing: Writing, step: WritingStep): Writing {
  switch (step.kind) {
    case "write":
      return step.text === writing.text ? writing : { ...writing, text: step.text };
    case "reply":
      return { ...writing, replyTo: step.to };
    case "sent":
      return blank;
  }
}

export interface Post {
  readonly text: string;
  readonly options: SendOptions;
}

interface Target extends Place {
  /** Of a reply in a thread: the room shows it too. */
  readonly alsoInRoom?: boolean;
}

const piecesAtMost = 10;

/** The messages that it makes: one, several where it is too long and that is wanted, none where it cannot be sent. */
export function postsOf({ text, replyTo }: Writing, { threadId, alsoInRoom = false }: Target, isSplit = false): readonly Post[] {
  const pieces = sendable(text) ? [text] : isSplit ? (split(text) ?? []) : [];
  if (pieces.length > piecesAtMost) return [];
  return pieces.map((piece, index) => ({
    text: piece.trim(),
    options: {
      ...(replyTo && index === 0 && { replyToId: replyTo.id }),
      ...(threadId && { threadId, alsoInRoom }),
    },
  }));
}
