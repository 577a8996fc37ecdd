import type { KeyboardEvent } from "react";
import type { EmojiGroup } from "./emoji-set.ts";

const icons: Partial<Record<string, string>> = {
  Smileys: "😀", People: "👋", Nature: "🐻", Food: "🍎", Travel: "🚗", Activities: "⚽", Objects: "💡", Symbols: "❤️", Flags: "🏁",
};
export const frequent = "Frequently used";

interface Props {
  groups: readonly EmojiGroup[];
  chosen: string;
  onChoose: (name: string) => void;
}

export function GroupTabs({ groups, chosen, onChoose }: Props) {
  const names = [frequent, ...groups.map(({ name }) => name)];
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = names.at((names.indexOf(chosen) + step) % names.length) ?? frequent;
    onChoose(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-group="${next}"]`)?.focus();
  };
  return (
    <div className="picker-tabs" role="tablist" aria-label="Kinds of emoji" onKeyDown={onKey}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          data-group={name}
          aria-label={name}
          title={name}
          aria-selected={name === chosen}
          tabIndex={name === (chosen || frequent) ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {icons[name] ?? "🕒"}
        </button>
      ))}
    </div>
  );
}
