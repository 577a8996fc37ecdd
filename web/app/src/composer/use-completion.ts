import type { RoomId } from "@chat/client";
import { useId, useState, type KeyboardEvent, type RefObject } from "react";
import { completed, completionAt } from "./completion.ts";
import { apply } from "./field-text.ts";
import { optionId } from "./suggestion-list.tsx";
import type { Suggestion } from "./suggestion.ts";
import { useEscape } from "./use-escape.ts";
import { noteChosen, useSuggestions } from "./use-suggestions.tsx";

const labels = { person: "People", room: "Rooms", emoji: "Emoji" };
const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface Shown {
  readonly id: string;
  readonly label: string;
  readonly suggestions: readonly Suggestion[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Offers what the name before the caret can become, and takes the keys that choose. */
export function useCompletion(field: RefObject<HTMLTextAreaElement | null>, roomId: RoomId, text: string, caret: number | null) {
  const id = useId();
  const [dismissed, setDismissed] = useState<string | null>(null);
  const [at, setAt] = useState({ name: "", index: 0 });
  const completion = caret === null ? null : completionAt(text, caret);
  // Once it was closed it stays so until another name is begun.
  const name = completion ? `${completion.kind}${completion.from}` : null;
  const suggestions = useSuggestions(roomId, name === dismissed ? null : completion);
  const isOpen = completion !== null && name !== dismissed && suggestions.length > 0;
  const query = `${name}${completion?.query}`;
  const index = at.name === query ? Math.min(at.index, suggestions.length - 1) : 0;

  const choose = (which: number) => {
    const suggestion = suggestions[which];
    if (!field.current || !completion || !suggestion) return;
    noteChosen(completion, suggestion);
    apply(field.current, completed(text, completion, suggestion.word));
  };

  const onKey = (event: KeyboardEvent): boolean => {
    if (!isOpen || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    const step = steps[event.key];
    if (step) setAt({ name: query, index: (index + step + suggestions.length) % suggestions.length });
    else if (event.key === "Enter" || event.key === "Tab") choose(index);
    else return false;
    event.preventDefault();
    return true;
  };

  useEscape(isOpen, field, () => setDismissed(name));

  const shown: Shown | null = isOpen ? { id, label: labels[completion.kind], suggestions, chosen: index, onChoose: choose } : null;
  const described = {
    "aria-autocomplete": "list" as const,
    "aria-controls": shown ? id : undefined,
    "aria-activedescendant": shown ? optionId(id, index) : undefined,
  };
  return { shown, described, onKey };
}
