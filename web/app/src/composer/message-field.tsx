import type { RoomId } from "@chat/client";
import { useLayoutEffect, useState, type ClipboardEvent, type ComponentProps, type KeyboardEvent, type RefObject } from "react";
import { fenceAt } from "./fence-at.ts";
import { apply, fieldText } from "./field-text.ts";
import { formatted } from "./formatting.ts";
import { Left } from "./left.tsx";
import { pasted } from "./pasting.ts";
import { pastedFrom } from "./pasted-from.ts";
import { SuggestionList } from "./suggestion-list.tsx";
import { useCompletion } from "./use-completion.ts";

interface Props extends Omit<ComponentProps<"textarea">, "value" | "onChange" | "ref"> {
  field: RefObject<HTMLTextAreaElement | null>;
  /** Whose members are offered first. */
  roomId: RoomId;
  text: string;
  onText: (text: string) => void;
  /** Enter was pressed, without Shift. */
  onEnter: () => void;
}

function grow(area: HTMLTextAreaElement): void {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight}px`;
}

/** Where a message is written: completes names, formats by keys, makes blocks of pasted code, and says what is left when that is little. */
export function MessageField({ field, roomId, text, onText, onEnter, onKeyDown, onBlur, ...rest }: Props) {
  const [caret, setCaret] = useState<number | null>(null);
  const [asCode, setAsCode] = useState<string | null>(null);
  const { shown, described, onKey } = useCompletion(field, roomId, text, caret);
  useLayoutEffect(() => {
    if (field.current) grow(field.current);
  });

  const keyed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // These keys also end the input of a character that is being composed.
    if (event.nativeEvent.isComposing || onKey(event)) return;
    const area = event.currentTarget;
    const change = formatted(fieldText(area), event);
    if (change) {
      event.preventDefault();
      return apply(area, change);
    }
    onKeyDown?.(event);
    if (event.key !== "Enter" || event.shiftKey || event.altKey) return;
    // In a block of code it begins a line.
    if (!event.ctrlKey && !event.metaKey && fenceAt(area.value, area.selectionStart)) return;
    event.preventDefault();
    onEnter();
  };

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const area = event.currentTarget;
    const changes = pasted(fieldText(area), pastedFrom(event.clipboardData));
    if (!changes) return;
    event.preventDefault();
    for (const change of changes) apply(area, change);
    setAsCode(changes.length > 1 ? area.value : null);
  };
  const asText = () => {
    field.current?.focus();
    // Its last step is the block.
    document.execCommand("undo");
  };

  return (
    <>
      {shown && <SuggestionList {...shown} />}
      <textarea
        {...rest}
        {...described}
        ref={field}
        rows={1}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={keyed}
        onPaste={paste}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => setCaret(selectionStart === selectionEnd ? selectionStart : null)}
        onBlur={(event) => {
          setCaret(null);
          onBlur?.(event);
        }}
      />
      {asCode === text && (
        <p className="field-note" role="status">
          Pasted as a block of code. <button type="button" className="link" onClick={asText}>Keep as text</button>
        </p>
      )}
      <Left text={text} />
    </>
  );
}
