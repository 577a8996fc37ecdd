import type { Conversation } from "@chat/client";
import { useClient } from "../lib/chat.ts";
import { useTask } from "../lib/task.ts";
import { levelChoices } from "../notify/levels.tsx";

/** Of which messages here the user wants to be notified, on all devices. */
export function NotifyChoice({ conversation: { room, level } }: { conversation: Conversation }) {
  const { notifications } = useClient();
  const { busy, error, run } = useTask();
  return (
    <div className="panel-acts">
      <fieldset className="choices" aria-busy={busy}>
        <legend>Notify me of</legend>
        {levelChoices.map(({ level: of, title, told }) => (
          <label key={of}>
            <input type="radio" name="level" value={of} checked={level === of} onChange={() => void run(() => notifications.choose(room.id, of))} />
            <span><strong>{title}</strong>{told && <span className="muted">{told}</span>}</span>
          </label>
        ))}
      </fieldset>
      {error && <p className="error" role="alert">{error}</p>}
    </div>
  );
}
