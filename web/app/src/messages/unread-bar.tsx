import { UpIcon } from "../lib/icons.tsx";

interface Props {
  /** As `unreadText`. */
  unread: string;
  since: string | null;
  /** Leads to the first unread message; `null` while that is in view. */
  onJump: (() => void) | null;
  onRead: () => void;
}

export function UnreadBar({ unread, since, onJump, onRead }: Props) {
  const text = since ? `${unread} new since ${since}` : `${unread} new`;
  return (
    <div className="unread-bar" role="region" aria-label="Unread messages" data-testid="unread-bar">
      {onJump ? (
        <button type="button" className="unread-jump" aria-label={`${text}: jump to the first`} onClick={onJump}><UpIcon />{text}</button>
      ) : (
        <span>{text}</span>
      )}
      <button type="button" className="unread-read" onClick={onRead}>Mark as read</button>
    </div>
  );
}
