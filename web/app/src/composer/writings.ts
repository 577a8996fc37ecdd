import type { UserId } from "@chat/client";
import { useCallback, useSyncExternalStore } from "react";
import { keepDraft, readDraft } from "../lib/drafts.ts";
import { keyOf, type Place } from "./place.ts";
import { blank, next, type Writing, type WritingStep } from "./writing.ts";

// For as long as the page is open; the text alone outlives it, as a draft.
const writings = new Map<string, Writing>();
const listeners = new Set<() => void>();
/** Whose draft was read already. */
const drafted = new Set<string>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function tell(): void {
  for (const listener of [...listeners]) listener();
}

/** The next step of what is written at a place, known by its key. */
export function stepAt(key: string, step: WritingStep): void {
  const before = writings.get(key) ?? blank;
  const after = next(before, step);
  if (after === before) return;
  writings.set(key, after);
  tell();
}

export function forgetWritings(): void {
  writings.clear();
  drafted.clear();
  tell();
}

/** What is being written at this place, and how to go on with it. */
export function useWriting(place: Place, me: UserId): [Writing, (step: WritingStep) => void] {
  const key = keyOf(place);
  const writing = useSyncExternalStore(subscribe, () => writingAt(key, me));
  const go = useCallback(
    (step: WritingStep) => {
      stepAt(key, step);
      keepDraft(me, key, writingAt(key, me).text);
    },
    [key, me],
  );
  return [writing, go];
}

function writingAt(key: string, me: UserId): Writing {
  const known = writings.get(key) ?? blank;
  if (drafted.has(key)) return known;
  drafted.add(key);
  const writing = { ...known, text: readDraft(me, key) };
  writings.set(key, writing);
  return writing;
}
