import type { Room } from "@chat/client";
import { Dialog } from "../kit/dialog.tsx";
import { InviteByLink } from "./invite-by-link.tsx";
import { InviteByName } from "./invite-by-name.tsx";
import "../styles/invites.css";

/** Two ways: they are asked by name, or come by a link. */
export function InvitePeople({ room, onClose }: { room: Room; onClose: () => void }) {
  return (
    <Dialog title={`Invite people to ${room.name}`} onClose={onClose}>
      <InviteByName roomId={room.id} />
      <InviteByLink roomId={room.id} />
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={onClose}>Done</button>
      </footer>
    </Dialog>
  );
}
