import { memo } from "react";
import type { Viewer } from "../actions/viewer.ts";
import { useUnheard } from "../lib/unheard.ts";
import { FoldedMessage } from "./folded-message.tsx";
import type { Item } from "./layout.ts";
import { MessageLine } from "./message-line.tsx";
import { useReveal } from "./revealed.ts";
import { SystemMessage } from "./system-message.tsx";

interface Props {
  item: Item;
  viewer: Viewer;
  /** The one of the list that the Tab key reaches. */
  tabbable: boolean;
  marked: boolean;
}

export const MessageItem = memo(function MessageItem({ item, viewer, tabbable, marked }: Props) {
  const { row, day, first, authorId } = item;
  const sent = row.state === "sent" ? row.message : null;
  const isUnheard = useUnheard(authorId);
  const { isRevealed, reveal } = useReveal(sent?.id);
  return (
    <div className="item" data-key={row.key}>
      {day && <div className="day" role="separator"><span>{day}</span></div>}
      {first && <div className="new-line" role="separator" data-testid="new-line"><span>New messages</span></div>}
      {sent?.type === "system" ? (
        <SystemMessage message={sent} />
      ) : sent && isUnheard && !isRevealed ? (
        <FoldedMessage message={sent} tabbable={tabbable} onShow={() => reveal(true)} />
      ) : (
        <MessageLine item={item} viewer={viewer} tabbable={tabbable} marked={marked} />
      )}
      {sent && isUnheard && isRevealed && <button type="button" className="link fold" onClick={() => reveal(false)}>Hide it again</button>}
    </div>
  );
});
