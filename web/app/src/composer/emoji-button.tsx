import { useState } from "react";
import { EmojiPicker } from "../emoji/emoji-picker.tsx";
import { Popover } from "../kit/popover.tsx";
import { SmileIcon } from "../lib/icons.tsx";

export function EmojiButton({ onPick }: { onPick: (emoji: string) => void }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label="Emoji"
        title="Emoji"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(anchor ? null : currentTarget)}
      >
        <SmileIcon />
      </button>
      {anchor && (
        <Popover anchor={anchor} side="above" align="end" aria-label="Emoji" role="dialog" onClose={close}>
          <EmojiPicker onPick={(emoji) => (close(), onPick(emoji))} onClose={close} />
        </Popover>
      )}
    </>
  );
}
