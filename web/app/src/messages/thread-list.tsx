import type { Conversation, Message, ShownThread } from "@chat/client";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useViewer } from "../actions/viewer.ts";
import { useAttention } from "../lib/attention.ts";
import { useChat, useClient } from "../lib/chat.ts";
import { Announcer } from "./announcer.tsx";
import { useItems } from "./items.ts";
import { JumpButton } from "./jump-button.tsx";
import { MessageScroll, type View } from "./message-scroll.tsx";
import { useReadTo } from "./read-to.ts";
import { seqUpTo } from "./seq-up-to.ts";
import type { Target } from "./target.ts";

interface Props {
  conversation: Conversation;
  thread: ShownThread;
  root: Message;
  /** The reply that a link leads to. */
  linked: number | undefined;
}

/** A thread's root and its replies. */
export function ThreadList({ conversation, thread, root, linked }: Props) {
  const client = useClient();
  const { messages, pending, hasOlder, unread, lastReadSeq } = thread;
  const me = useChat((state) => state.me?.id ?? "");
  const attention = useAttention();
  const [view, setView] = useState<View>({ first: undefined, last: undefined, atEnd: true });
  const readTo = useReadTo({ unread, lastReadSeq }, pending.length, attention && view.atEnd);
  const viewer = useViewer(me, conversation, true);
  const all = useMemo(() => [root, ...messages], [root, messages]);
  const items = useItems(all, pending, me, readTo);

  const [target, setTarget] = useState<Target | null>(() => {
    if (linked !== undefined) return { kind: "message", seq: linked, marked: true };
    return readTo === null ? null : { kind: "message", seq: readTo + 1, marked: false };
  });
  const goToEnd = useCallback(() => setTarget({ kind: "end" }), []);
  const loadOlder = useCallback(() => void client.loadOlderReplies(root.id).catch(() => {}), [client, root.id]);

  // The reply is further up than what is loaded: page by page, as the log of a thread has one stretch.
  const oldest = messages[0]?.seq ?? 0;
  const isAbove = target?.kind === "message" && hasOlder && target.seq < oldest;
  const missing = isAbove ? oldest : null;
  useEffect(() => {
    if (missing !== null) loadOlder();
  }, [missing, loadOlder]);

  const lastSeen = seqUpTo(items, items.findIndex(({ row }) => row.key === view.last));
  useEffect(() => {
    if (attention && lastSeen !== undefined && lastSeen > lastReadSeq) client.markThreadRead(root.id, lastSeen);
  }, [client, root.id, attention, lastSeen, lastReadSeq]);

  const [sent, setSent] = useState(pending.length);
  if (pending.length !== sent) {
    setSent(pending.length);
    if (pending.length > sent) goToEnd();
  }

  return (
    <div className="messages">
      <MessageScroll
        label="Replies"
        items={items}
        viewer={viewer}
        target={isAbove ? null : target}
        hasOlder={hasOlder}
        hasNewer={false}
        start={null}
        onOlder={loadOlder}
        onNewer={goToEnd}
        onEnd={goToEnd}
        onView={(next) => setView((now) => (now.first === next.first && now.last === next.last && now.atEnd === next.atEnd ? now : next))}
      />
      {!view.atEnd && <JumpButton text={unread > 0 ? `${unread} new` : ""} onJump={goToEnd} />}
      <Announcer messages={messages} me={me} />
    </div>
  );
}
