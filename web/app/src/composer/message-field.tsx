import { useLayoutEffect, type ComponentProps, type KeyboardEvent, type RefObject } from "react";
import { characters, charactersAtMost } from "./characters.ts";

interface Props extends Omit<ComponentProps<"textarea">, "value" | "onChange" | "ref"> {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  onText: (text: string) => void;
  /** Enter was pressed, without Shift. */
  onEnter: () => void;
}

function grow(area: HTMLTextAreaElement): void {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight}px`;
}

/** Where a message is written: grows with its text, and says what is left when that is little. */
export function MessageField({ field, text, onText, onEnter, onKeyDown, ...rest }: Props) {
  const left = charactersAtMost - characters(text);
  useLayoutEffect(() => {
    if (field.current) grow(field.current);
  });

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // These keys also end the input of a character that is being composed.
    if (event.nativeEvent.isComposing) return;
    onKeyDown?.(event);
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    onEnter();
  };

  return (
    <>
      <textarea {...rest} ref={field} rows={1} value={text} onChange={(event) => onText(event.target.value)} onKeyDown={onKey} />
      {left < 200 && (
        <span className={left < 0 ? "left over" : "left"} role="status">
          {left >= 0 ? left : `${-left} ${left === -1 ? "character" : "characters"} too many`}
        </span>
      )}
    </>
  );
}
