import { useState, type FocusEvent, type KeyboardEvent, type PointerEvent, type Ref } from "react";
import type { Emoji } from "./emoji.ts";
import { columns, moved } from "./grid-keys.ts";
import { withSkin } from "./skin.ts";

interface Props {
  ref: Ref<HTMLDivElement>;
  label: string;
  emoji: readonly Emoji[];
  skin: number;
  onPick: (emoji: Emoji) => void;
  onLook: (emoji: Emoji | null) => void;
}

/** One tab stop; the arrows go through it. */
export function EmojiGrid({ ref, label, emoji, skin, onPick, onLook }: Props) {
  const [current, setCurrent] = useState(0);
  const rows = Array.from({ length: Math.ceil(emoji.length / columns) }, (_, row) => emoji.slice(row * columns, (row + 1) * columns));

  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const next = moved(event.key, current, emoji.length);
    if (next === null) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  };
  const look = ({ target }: FocusEvent | PointerEvent) => {
    const index = target instanceof HTMLElement ? Number(target.dataset["index"] ?? -1) : -1;
    onLook(emoji[index] ?? null);
    return index;
  };
  const focused = (event: FocusEvent) => setCurrent(Math.max(0, look(event)));

  if (emoji.length === 0) return <p className="hint center picker-grid" role="status">No emoji of this name.</p>;
  return (
    <div ref={ref} className="picker-grid" role="grid" aria-label={label} onKeyDown={onKey} onFocus={focused} onPointerOver={look}>
      {rows.map((row, number) => (
        <div key={row[0]?.char} role="row">
          {row.map((one, column) => (
            <button
              key={one.char}
              type="button"
              role="gridcell"
              data-index={number * columns + column}
              aria-label={one.label}
              tabIndex={number * columns + column === current ? 0 : -1}
              onClick={() => onPick(one)}
            >
              {withSkin(one, skin)}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
