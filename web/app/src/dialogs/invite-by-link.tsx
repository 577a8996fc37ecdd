import type { Invite, RoomId } from "@chat/client";
import { useId, useState, type FormEvent } from "react";
import { inviteLink } from "../invites/link.ts";
import { useClient } from "../lib/chat.ts";
import { spanText, untilText } from "../lib/format.ts";
import { useTask } from "../lib/task.ts";
import { CopyLink } from "./copy-link.tsx";

const hour = 3_600;
const spans = [hour, 24 * hour, 7 * 24 * hour, 30 * 24 * hour];
const usual = 7 * 24 * hour;
const uses = [1, 5, 25, 100];

export function InviteByLink({ roomId }: { roomId: RoomId }) {
  const { invites } = useClient();
  const titleId = useId();
  const [made, setMade] = useState<Invite | null>(null);
  const { busy, error, run } = useTask();

  const make = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const maxUses = Number(form.get("maxUses"));
    void run(async () => setMade(await invites.make(roomId, { expiresIn: Number(form.get("expiresIn")), ...(maxUses > 0 && { maxUses }) })));
  };

  return (
    <section className="invite-way" aria-labelledby={titleId}>
      <h3 id={titleId}>By a link</h3>
      <p className="muted">Whoever has it can come in.</p>
      <form className="invite-terms" onSubmit={make}>
        <label className="field">
          Holds for
          <select name="expiresIn" defaultValue={usual}>
            {spans.map((seconds) => <option key={seconds} value={seconds}>{spanText(seconds)}</option>)}
          </select>
        </label>
        <label className="field">
          For how many
          <select name="maxUses" defaultValue={0}>
            <option value={0}>Any number</option>
            {uses.map((count) => <option key={count} value={count}>{count === 1 ? "1 person" : `${count} people`}</option>)}
          </select>
        </label>
        <button type="submit" className="button" disabled={busy}>{made ? "New link" : "Make a link"}</button>
      </form>
      {error && <p className="error" role="alert">{error}</p>}
      {made && <CopyLink key={made.code} link={inviteLink(made.code)} note={`Holds ${untilText(made.expiresAt)}`} />}
    </section>
  );
}
