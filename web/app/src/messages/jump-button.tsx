import { DownIcon } from "../lib/icons.tsx";

/** `text`: what has come meanwhile, such as "3 new". */
export function JumpButton({ text, onJump }: { text: string; onJump: () => void }) {
  return (
    <button type="button" className="jump" aria-label={text ? `Jump to newest, ${text}` : "Jump to newest"} onClick={onJump}>
      {text && <span>{text}</span>}
      <DownIcon />
    </button>
  );
}
