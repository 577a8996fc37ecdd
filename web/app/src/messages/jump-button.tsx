import { DownIcon } from "../lib/icons.tsx";

export function JumpButton({ unread, onJump }: { unread: number; onJump: () => void }) {
  return (
    <button type="button" className="jump" aria-label="Jump to newest" onClick={onJump}>
      {unread > 0 && <span>{unread} new</span>}
      <DownIcon />
    </button>
  );
}
