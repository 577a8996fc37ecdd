import { memo } from "react";
import type { Viewer } from "../actions/viewer.ts";
import type { Item } from "./layout.ts";
import { MessageLine } from "./message-line.tsx";
import { SystemMessage } from "./system-message.tsx";

interface Props {
  item: Item;
  viewer: Viewer;
  /** The one of the list that the Tab key reaches. */
  tabbable: boolean;
  marked: boolean;
}

export const MessageItem = memo(function MessageItem({ item, viewer, tabbable, marked }: Props) {
  const { row, day, first } = item;
  return (
    <div className="item" data-key={row.key}>
      {day && <div className="day" role="separator"><span>{day}</span></div>}
      {first && <div className="new-line" role="separator" data-testid="new-line"><span>New messages</span></div>}
      {row.state === "sent" && row.message.type === "system" ? (
        <SystemMessage message={row.message} />
      ) : (
        <MessageLine item={item} viewer={viewer} tabbable={tabbable} marked={marked} />
      )}
    </div>
  );
});
