import type { Message, MessageId, RoomId } from "@chat/client";
import { useSyncExternalStore } from "react";
import { isOf, type Place } from "./place.ts";

export interface Edit {
  readonly message: Message;
  readonly text: string;
}

// Not with the line of the list: that one goes when it is scrolled out of view, and the text has to stay.
const edits = new Map<RoomId, Edit>();
const listeners = new Set<() => void>();
let asked: MessageId | null = null;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function putEdit(roomId: RoomId, edit: Edit | null): void {
  if (edit) edits.set(roomId, edit);
  else edits.delete(roomId);
  for (const listener of [...listeners]) listener();
}

export function forgetEdits(): void {
  for (const roomId of [...edits.keys()]) putEdit(roomId, null);
}

export const editable = (message: Message): boolean => message.type === "text" && message.deletedAt === null;

export function startEdit(message: Message, text = message.content): void {
  asked = message.id;
  putEdit(message.roomId, { message, text });
}

/** Whether somebody has just asked to edit it, and its field is to have the focus; true once. */
export function isAsked(message: Message): boolean {
  const is = asked === message.id;
  if (is) asked = null;
  return is;
}

/** Which message of the conversation is being edited. */
export const useEditing = (roomId: RoomId): MessageId | null =>
  useSyncExternalStore(subscribe, () => edits.get(roomId)?.message.id ?? null);

/** Whether a message that is looked at in this place is being edited. */
export const useIsEditing = (place: Place): boolean =>
  useSyncExternalStore(subscribe, () => {
    const edit = edits.get(place.roomId);
    return edit !== undefined && isOf(place, edit.message);
  });

/** What the user makes of this message, while it is being edited. */
export const useEdit = (message: Message | null): Edit | null =>
  useSyncExternalStore(subscribe, () => {
    const edit = message && edits.get(message.roomId);
    return edit?.message.id === message?.id ? (edit ?? null) : null;
  });
