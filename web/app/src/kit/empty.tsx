import { ChatIcon } from "../lib/icons.tsx";

/** In place of a conversation. */
export function Empty({ text, back, role }: { text: string; back?: string; role?: "alert" }) {
  return (
    <div className="empty">
      <ChatIcon />
      <p role={role}>{text}</p>
      {back && <a className="button" href={back}>Back to your conversations</a>}
    </div>
  );
}
