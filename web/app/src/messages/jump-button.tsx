import { DownIcon } from "../lib/icons.tsx";

export function JumpButton({ unread, onJump }: { unread: string; onJump: () => void }) {
  return (
    <button type="button" className="jump" aria-label="Jump to newest" onClick={onJump}>
      {unread && <span>{unread} new</span>}
      <DownIcon />
    </button>
  );
}
