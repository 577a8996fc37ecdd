import type { Suggestion } from "./suggestion.ts";

interface Props {
  id: string;
  label: string;
  suggestions: readonly Suggestion[];
  chosen: number;
  onChoose: (index: number) => void;
}

export const optionId = (id: string, index: number): string => `${id}-${index}`;

/** The focus stays in the field, which says which one is chosen. */
export function SuggestionList({ id, label, suggestions, chosen, onChoose }: Props) {
  return (
    <ul id={id} className="suggestions" role="listbox" aria-label={label}>
      {suggestions.map(({ id: key, mark, title, detail }, index) => (
        <li
          key={key}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === chosen}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(index)}
        >
          <span className="suggestion-mark" aria-hidden="true">{mark}</span>
          <span className="suggestion-title">{title}</span>
          <span className="muted">{detail}</span>
        </li>
      ))}
    </ul>
  );
}
