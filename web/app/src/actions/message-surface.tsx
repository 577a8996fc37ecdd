import { EmojiPicker } from "../emoji/emoji-picker.tsx";
import { Popover } from "../kit/popover.tsx";
import { useClient } from "../lib/chat.ts";
import { later } from "../lib/later.tsx";
import { MessageMenu } from "./message-menu.tsx";
import { addReaction } from "./reactions.ts";
import { openSurface, useSurface } from "./surface.ts";

const EditHistory = later(async () => (await import("../dialogs/edit-history.tsx")).EditHistory);
const MessagePeople = later(async () => (await import("../dialogs/message-people.tsx")).MessagePeople);

const ReportMessage = later(async () => (await import("../dialogs/report-message.tsx")).ReportMessage);

const close = (): void => openSurface(null);

/** What is open for a message; once in the page. */
export function MessageSurface() {
  const client = useClient();
  const open = useSurface();
  if (!open) return null;
  const { kind, subject, anchor } = open;
  switch (kind) {
    case "menu":
      return <MessageMenu subject={subject} anchor={anchor} onClose={close} />;
    case "emoji":
      return (
        <Popover anchor={anchor} align="end" role="dialog" aria-label="Choose a reaction" onClose={close}>
          <EmojiPicker
            onPick={(emoji) => {
              close();
              addReaction(client, subject.message, emoji);
            }}
            onClose={close}
          />
        </Popover>
      );
    case "history":
      return <EditHistory message={subject.message} onClose={close} />;
    case "report":
      return <ReportMessage message={subject.message} onClose={close} />;
    case "people":
      return <MessagePeople message={subject.message} onClose={close} />;
  }
}
