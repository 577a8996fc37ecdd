import { rows, type Conversation } from "@chat/client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Virtuoso, type ListRange, type VirtuosoHandle } from "react-virtuoso";
import { useEditing } from "../composer/message-edit.tsx";
import { useAttention } from "../lib/attention.ts";
import { useChat, useClient } from "../lib/chat.ts";
import { unreadText } from "../lib/unread.ts";
import { useAnchor } from "./anchor.ts";
import { Announcer } from "./announcer.tsx";
import { JumpButton } from "./jump-button.tsx";
import { layout, type Item } from "./layout.ts";
import { ListStart, type ListContext } from "./list-start.tsx";
import { MessageItem } from "./message-item.tsx";
import { useReadTo } from "./read-to.ts";
import { useStick } from "./stick.ts";

const near = 80;
// Without it the first message is taken for typical, which carries the name of its day and moves the place when older ones come.
const likelyHeight = 36;
// The list corrects its place as it measures the line with its editor.
const settlesWithin = 600;
const heldAtMost = 400;

export function MessageList({ conversation, title }: { conversation: Conversation; title: string }) {
  const client = useClient();
  const { room, timeline, reading } = conversation;
  const me = useChat((state) => state.me?.id ?? "");
  const outbox = useChat((state) => state.outbox);
  const attention = useAttention();
  const [atBottom, setAtBottom] = useState(true);
  const [range, setRange] = useState<ListRange | null>(null);
  const list = useRef<VirtuosoHandle>(null);

  const pending = useMemo(() => outbox.filter((entry) => entry.roomId === room.id), [outbox, room.id]);
  const readTo = useReadTo(reading, pending.length, attention && atBottom);
  const items = useMemo(
    () => layout(rows(timeline.messages, pending, me), me, readTo),
    [timeline.messages, pending, me, readTo],
  );
  const firstSeq = timeline.messages[0]?.seq ?? 1;

  const lastSeen = range ? (timeline.messages[range.endIndex - firstSeq] ?? timeline.messages.at(-1))?.seq : undefined;
  useEffect(() => {
    if (attention && lastSeen !== undefined) client.markRead(room.id, lastSeen);
  }, [client, room.id, attention, lastSeen]);

  const loadOlder = useCallback(() => {
    // The list asks again when its start is reached the next time.
    client.loadOlder(room.id).catch(() => {});
  }, [client, room.id]);

  const [start] = useState(() => {
    const line = items.findIndex((item) => item.first);
    return line >= 0 ? ({ index: line, align: "center" } as const) : ({ index: "LAST", align: "end" } as const);
  });

  const { frame, moves, onScroll, stick } = useStick(list, start.index === "LAST");
  const { remember, letGo } = useAnchor(list, frame, firstSeq);

  const goToEnd = useCallback(() => {
    letGo();
    list.current?.scrollToIndex({ index: "LAST", align: "end" });
  }, [letGo]);

  // Who sends something wants to see it, also from far up and while an older page is coming.
  const sent = useRef(pending.length);
  useEffect(() => {
    if (pending.length > sent.current) goToEnd();
    sent.current = pending.length;
  }, [pending.length, goToEnd]);

  // An edit can begin at the composer, far from its message; the list then goes there as if the reader had scrolled.
  const editing = useEditing(room.id);
  const edited = useRef(editing);
  useEffect(() => {
    if (editing === edited.current) return;
    edited.current = editing;
    const index = items.findIndex(({ row }) => row.state === "sent" && row.message.id === editing);
    if (index < 0) return;
    const until = performance.now() + settlesWithin;
    const go = (): void => {
      if (!inView(frame.current, firstSeq + index)) {
        moves.onTouchMove();
        list.current?.scrollToIndex({ index, align: "center" });
      }
      if (performance.now() < until) requestAnimationFrame(go);
    };
    go();
  }, [editing, items, firstSeq, frame, moves]);

  // In a tab that stays open: what was read long ago goes, and comes again for who scrolls up.
  const tooMany = atBottom && editing === null && timeline.messages.length > heldAtMost;
  useEffect(() => {
    if (tooMany) client.keepNewest(room.id, heldAtMost / 2);
  }, [client, room.id, tooMany]);

  const ownLast = items.at(-1)?.row.state === "sending";
  const context: ListContext = { conversation, title };
  return (
    <div className="messages" ref={frame} {...moves}>
      <Virtuoso<Item, ListContext>
        ref={list}
        className="message-list"
        role="log"
        aria-label="Messages"
        aria-live="off"
        data={items}
        context={context}
        firstItemIndex={firstSeq}
        initialTopMostItemIndex={start}
        computeItemKey={(_, item) => item.row.key}
        itemContent={(index, item) => <MessageItem row={index} item={item} own={item.authorId === me} />}
        startReached={loadOlder}
        followOutput={(bottom) => (bottom || ownLast ? "auto" : false)}
        atBottomStateChange={setAtBottom}
        atBottomThreshold={near}
        onScroll={(event) => {
          onScroll(event);
          remember(event);
        }}
        totalListHeightChanged={stick}
        rangeChanged={setRange}
        defaultItemHeight={likelyHeight}
        increaseViewportBy={{ top: 1_000, bottom: 0 }}
        components={{ Header: ListStart }}
      />
      {!atBottom && <JumpButton unread={unreadText(reading)} onJump={goToEnd} />}
      <Announcer messages={timeline.messages} me={me} />
    </div>
  );
}

function inView(frame: HTMLElement | null, row: number): boolean {
  const line = frame?.querySelector(`[data-row="${row}"]`)?.getBoundingClientRect();
  const box = frame?.getBoundingClientRect();
  return line !== undefined && box !== undefined && line.top >= box.top && line.bottom <= box.bottom;
}
