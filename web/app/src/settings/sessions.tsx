import type { OwnSession } from "@chat/client";
import { useCallback, useState } from "react";
import { ConfirmDialog } from "../kit/confirm-dialog.tsx";
import { useClient } from "../lib/chat.ts";
import { usePages } from "../lib/pages.ts";
import { useTask } from "../lib/task.ts";
import { Section } from "./section.tsx";
import { SessionLine } from "./session-line.tsx";

/** Where the user is signed in. `ended`: how often any of them were ended here. */
export function Sessions({ ended, onEnded }: { ended: number; onEnded: () => void }) {
  const { sessions } = useClient();
  const load = useCallback(async () => ({ items: await sessions.list(), next: null }), [sessions]);
  const { items, error } = usePages<OwnSession>(load, ended);
  const [isAsking, setIsAsking] = useState(false);
  const { busy, error: refusal, run } = useTask();

  const end = (id: string) =>
    run(async () => {
      await sessions.end(id);
      onEnded();
    });
  const endOthers = async () => {
    await sessions.endOthers();
    setIsAsking(false);
    onEnded();
  };

  return (
    <Section title="Where you are signed in">
      {(refusal ?? error) && <p className="error" role="alert">{refusal ?? error}</p>}
      <ul className="settings-list" aria-busy={items === null}>
        {items?.map((one) => <SessionLine key={one.id} session={one} busy={busy} onEnd={() => void end(one.id)} />)}
      </ul>
      {items?.some(({ isCurrent }) => !isCurrent) && (
        <button type="button" className="button danger" onClick={() => setIsAsking(true)}>Sign out all other devices…</button>
      )}
      {isAsking && (
        <ConfirmDialog title="Sign out all other devices?" keep="Cancel" confirm="Sign out" danger onConfirm={endOthers} onClose={() => setIsAsking(false)}>
          <p className="muted">You stay signed in here. Everywhere else the password is asked for again.</p>
        </ConfirmDialog>
      )}
    </Section>
  );
}
