import type { Room, UserProfile } from "@chat/client";
import { Dialog } from "../kit/dialog.tsx";
import { useClient } from "../lib/chat.ts";
import { TermsForm } from "./terms-form.tsx";

interface Props {
  room: Room;
  user: UserProfile;
  kind: "mute" | "ban";
  onClose: () => void;
}

const hour = 3_600;
const spans = [600, hour, 24 * hour, 7 * 24 * hour, 30 * 24 * hour, 0];

const texts = {
  mute: { title: "Mute", confirm: "Mute", usually: hour, told: "can read and say nothing. All members see that; only they and moderators see the reason." },
  ban: { title: "Ban", confirm: "Ban from the room", usually: 0, told: "is removed at once, and cannot come back or read the room. They are told the reason." },
} as const;

/** Mutes a member of the room, or bans them. */
export function SanctionMember({ room, user, kind, onClose }: Props) {
  const client = useClient();
  const { title, confirm, usually, told } = texts[kind];
  return (
    <Dialog title={`${title} ${user.displayName}?`} onClose={onClose}>
      <TermsForm
        spans={spans}
        usually={usually}
        confirm={confirm}
        onTerms={async (terms) => void (await client.rooms[kind](room.id, user.id, terms))}
        onClose={onClose}
      >
        {user.displayName} {told}
      </TermsForm>
    </Dialog>
  );
}
