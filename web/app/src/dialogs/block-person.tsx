import type { UserProfile } from "@chat/client";
import { ConfirmDialog } from "../kit/confirm-dialog.tsx";
import { useClient } from "../lib/chat.ts";

export function BlockPerson({ person, onClose }: { person: UserProfile; onClose: () => void }) {
  const client = useClient();
  const block = async () => {
    await client.blocks.add(person.id);
    onClose();
  };
  return (
    <ConfirmDialog title={`Block ${person.displayName}?`} keep="Cancel" confirm="Block" danger onConfirm={block} onClose={onClose}>
      <p className="muted">
        {person.displayName} can no longer write to you alone, add you to rooms or call you by name. In rooms that you share, what they write is folded away. They are not told.
      </p>
    </ConfirmDialog>
  );
}
