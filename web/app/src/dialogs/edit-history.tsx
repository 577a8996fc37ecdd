import type { Message, MessageVersion } from "@chat/client";
import { useEffect, useState } from "react";
import { Dialog } from "../kit/dialog.tsx";
import { useChat, useClient } from "../lib/chat.ts";
import { fullTime } from "../lib/format.ts";
import { useTask } from "../lib/task.ts";
import { RichText } from "../text/rich-text.tsx";

/** What a message said before it was edited, the newest version first. */
export function EditHistory({ message, onClose }: { message: Message; onClose: () => void }) {
  const client = useClient();
  const users = useChat((state) => state.users);
  const [versions, setVersions] = useState<readonly MessageVersion[] | null>(null);
  const { error, run } = useTask();
  useEffect(() => {
    void run(async () => setVersions(await client.history(message.id)));
  }, [client, message.id, run]);

  return (
    <Dialog title="Earlier versions" onClose={onClose}>
      {error && <p className="error" role="alert">{error}</p>}
      {!versions && !error && <p className="hint center" role="status">Loading…</p>}
      <ol className="versions" aria-label="Versions">
        {versions?.toReversed().map((version, index) => (
          <li key={index}>
            <p className="muted">
              {users.get(version.editedBy)?.displayName ?? "…"}, <time dateTime={version.editedAt}>{fullTime(version.editedAt)}</time>
              {index === 0 && " (now)"}
            </p>
            <RichText text={version.content} />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
