import { ChatIcon } from "../lib/icons.tsx";

/** In place of a conversation. */
export function Empty({ text, back }: { text: string; back?: string }) {
  return (
    <div className="empty">
      <ChatIcon />
      <p>{text}</p>
      {back && <a className="button" href={back}>Back to your conversations</a>}
    </div>
  );
}
