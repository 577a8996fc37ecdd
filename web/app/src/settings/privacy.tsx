import { useId } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import { useTask } from "../lib/task.ts";
import { Section } from "./section.tsx";

/** What others may know of the user. Each choice holds at once. */
export function Privacy() {
  const client = useClient();
  const isShown = useChat((state) => state.me?.showLastSeen);
  const { error, run } = useTask();
  const hintId = useId();
  if (isShown === undefined) return null;
  return (
    <Section title="Privacy">
      <div className="switches">
        <label>
          <input
            type="checkbox" checked={isShown} aria-describedby={hintId}
            onChange={({ target }) => void run(() => client.me.update({ showLastSeen: target.checked }))}
          />
          Show when I was last here
        </label>
      </div>
      <p className="muted" id={hintId}>To people who share a room with you. Nobody sees it while you are invisible.</p>
      {error && <p className="error" role="alert">{error}</p>}
    </Section>
  );
}
