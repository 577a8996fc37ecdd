import { pendingOf, shown, type Conversation, type Pending } from "@chat/client";
import { useCallback, useEffect, useState } from "react";
import { useViewer } from "../actions/viewer.ts";
import { useEditing } from "../composer/edits.ts";
import { useAttention } from "../lib/attention.ts";
import { useChat, useClient } from "../lib/chat.ts";
import { time } from "../lib/format.ts";
import { unreadText } from "../lib/unread.ts";
import { Announcer } from "./announcer.tsx";
import { useJump } from "./jump.ts";
import { JumpButton } from "./jump-button.tsx";
import { useItems } from "./items.ts";
import { ListStart } from "./list-start.tsx";
import { MessageScroll, type View } from "./message-scroll.tsx";
import { useReadHere } from "./read-here.ts";
import { useReadTo } from "./read-to.ts";
import { seqUpTo } from "./seq-up-to.ts";
import { indexOf, type Target } from "./target.ts";
import { UnreadBar } from "./unread-bar.tsx";

const heldAtMost = 400;
const nothing: readonly Pending[] = [];

interface Props {
  conversation: Conversation;
  title: string;
  /** The message that a link leads to. */
  linked: number | undefined;
}

export function MessageList({ conversation, title, linked }: Props) {
  const client = useClient();
  const { room, reading } = conversation;
  const part = shown(conversation);
  const { messages, hasOlder, hasNewer } = part;
  const me = useChat((state) => state.me?.id ?? "");
  const pending = useChat((state) => pendingOf(state, room.id));
  const attention = useAttention();
  const [view, setView] = useState<View>({ first: undefined, last: undefined, atEnd: true });

  const atNewest = view.atEnd && !hasNewer;
  const readTo = useReadTo(reading, pending.length, attention && atNewest);
  const viewer = useViewer(me, conversation, false);
  const items = useItems(messages, hasNewer ? nothing : pending, me, readTo);
  const line = items.findIndex((item) => item.first);

  const [target, setTarget] = useState<Target | null>(() => {
    if (linked !== undefined) return { kind: "message", seq: linked, marked: true };
    return readTo === null ? null : { kind: "message", seq: readTo + 1, marked: false };
  });
  const goTo = useCallback((seq: number, marked: boolean) => setTarget({ kind: "message", seq, marked }), []);
  const goToEnd = useCallback(() => setTarget({ kind: "end" }), []);

  // The same message again, by another link to it, is a way there too.
  const [link, setLink] = useState(linked);
  if (linked !== link) {
    setLink(linked);
    if (linked !== undefined) goTo(linked, true);
  }

  const jump = useJump(room.id);
  const [jumped, setJumped] = useState(jump);
  if (jump !== jumped) {
    setJumped(jump);
    if (jump) goTo(jump.seq, true);
  }

  // What the list is to show and what is not loaded: it goes there as soon as it is.
  const wanted = target?.kind === "message" && indexOf(items, target.seq, hasOlder) < 0 ? target.seq : null;
  const wantsNewest = target?.kind === "end" && hasNewer;
  useEffect(() => {
    // What could not be loaded now is asked for by the next wish; a lost connection shows by itself.
    if (wanted !== null) client.showAround(room.id, wanted).catch(() => {});
    else if (wantsNewest) client.showNewest(room.id).catch(() => {});
  }, [client, room.id, wanted, wantsNewest]);

  const indexAt = (key: string | undefined): number => items.findIndex(({ row }) => row.key === key);
  useReadHere(conversation, part, seqUpTo(items, indexAt(view.last)), view.atEnd);

  // The list asks again when it comes near its end the next time.
  const loadOlder = useCallback(() => void client.loadOlder(room.id).catch(() => {}), [client, room.id]);
  const loadNewer = useCallback(() => void client.loadNewer(room.id).catch(() => {}), [client, room.id]);

  // Who sends something wants to see it, wherever the list is and whatever is on its way.
  const [sent, setSent] = useState(pending.length);
  if (pending.length !== sent) {
    setSent(pending.length);
    if (pending.length > sent) goToEnd();
  }

  // An edit can begin at the composer, far from its message.
  const editing = useEditing(room.id);
  const [edited, setEdited] = useState(editing);
  if (editing !== edited) {
    setEdited(editing);
    const index = items.findIndex(({ row }) => row.state === "sent" && row.message.id === editing);
    const row = items[index]?.row;
    if (row?.state === "sent" && !isInView(index, indexAt(view.first), indexAt(view.last))) goTo(row.message.seq, false);
  }

  // In a tab that stays open: what was read long ago goes, and comes again for who scrolls up.
  const tooMany = atNewest && editing === null && messages.length > heldAtMost;
  useEffect(() => {
    if (tooMany) client.keepNewest(room.id, heldAtMost / 2);
  }, [client, room.id, tooMany]);

  // From when the first unread message is, also once it is not loaded any more.
  const first = items[line]?.createdAt;
  const [since, setSince] = useState(first);
  if (first !== undefined && first !== since) setSince(first);

  const unread = unreadText(reading);
  const isLineSeen = line >= 0 && line >= indexAt(view.first);
  return (
    <div className="messages">
      {unread && readTo !== null && !(isLineSeen && atNewest) && (
        <UnreadBar
          unread={unread}
          since={since === undefined ? null : time(since)}
          onJump={isLineSeen ? null : () => goTo(readTo + 1, false)}
          onRead={() => client.markRead(room.id, reading.lastSeq)}
        />
      )}
      <MessageScroll
        label="Messages"
        items={items}
        viewer={viewer}
        target={target}
        hasOlder={hasOlder}
        hasNewer={hasNewer}
        start={<ListStart conversation={conversation} title={title} hasOlder={hasOlder} />}
        onOlder={loadOlder}
        onNewer={loadNewer}
        onEnd={goToEnd}
        onView={(next) => setView((now) => (same(now, next) ? now : next))}
      />
      {!atNewest && <JumpButton text={unread && `${unread} new`} onJump={goToEnd} />}
      <Announcer messages={messages} me={me} />
    </div>
  );
}

const same = (a: View, b: View): boolean => a.first === b.first && a.last === b.last && a.atEnd === b.atEnd;

const isInView = (index: number, first: number, last: number): boolean => index > first && index < last;
