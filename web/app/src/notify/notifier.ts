import { inRoom, seqOf, type ChatClient, type Message, type MessageId, type RoomId, type Undo, type UserId } from "@chat/client";
import { showToast } from "../kit/toast.ts";
import { isAttentive } from "../lib/attention.ts";
import { changePreferences, preferencesOf } from "../lib/preferences.ts";
import { routeOf } from "../lib/route.ts";
import { claim } from "./claim.ts";
import { permissionNow, showNotice } from "./desktop.ts";
import { noticeOf } from "./notice.ts";
import { notifies } from "./rule.ts";
import { playSound } from "./sound.ts";

interface Shown {
  readonly id: MessageId;
  readonly close: () => void;
}

/** A tab in which the user sees the message says so at once; of the others the one in front comes first. */
const pauses = { visible: 150, hidden: 400 };

/** Notifies the user of what comes and they do not see, by sound and on the desktop, as long as it is not undone. */
export function startNotifier(client: ChatClient, me: UserId): Undo {
  const waiting = new Map<MessageId, Message>();
  const shown = new Map<RoomId, Shown>();
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const isDue = (message: Message): boolean => {
    const { rooms, notifications, blocked, ahead } = client.getState();
    const conversation = rooms.get(message.roomId);
    if (!conversation) return false;
    const { level, reading } = conversation;
    const isSeen = isAttentive() && isOpen(message);
    return notifies(message, { me, level, settings: notifications, blocked, lastReadSeq: reading.lastReadSeq, isSeen, now: Date.now() + ahead });
  };

  const close = (roomId: RoomId): void => {
    shown.get(roomId)?.close();
    shown.delete(roomId);
  };

  const show = (message: Message): void => {
    const state = client.getState();
    const conversation = state.rooms.get(message.roomId);
    if (!conversation || !preferencesOf(me).desktop || permissionNow() !== "granted") return;
    try {
      shown.set(message.roomId, { id: message.id, close: showNotice(noticeOf(message, conversation, state)) });
    } catch (error) {
      console.warn(error);
      changePreferences(me, () => ({ desktop: false }));
      showToast("This browser does not let a page show notifications.");
    }
  };

  const notify = async (id: MessageId): Promise<void> => {
    const isFirst = await claim(me, id);
    const message = waiting.get(id);
    waiting.delete(id);
    if (!isFirst || !message || !isDue(message)) return;
    show(message);
    if (preferencesOf(me).sound) await playSound();
  };

  const came = (message: Message): void => {
    if (message.authorId !== me && isAttentive() && isOpen(message)) void claim(me, message.id);
    if (!isDue(message)) return;
    waiting.set(message.id, message);
    const timer = setTimeout(() => {
      timers.delete(timer);
      notify(message.id).catch((error: unknown) => console.warn(error));
    }, pauses[document.visibilityState]);
    timers.add(timer);
  };

  const changed = (message: Message): void => {
    if (waiting.has(message.id)) waiting.set(message.id, message);
    if (shown.get(message.roomId)?.id !== message.id) return;
    // What was deleted is to be read nowhere any more, and what was edited as it is now.
    if (message.deletedAt === null) show(message);
    else close(message.roomId);
  };

  /** What was read on whatever device, or can be read no longer, is no news. */
  const look = (): void => {
    const { rooms } = client.getState();
    for (const [roomId, { id }] of shown) if ((rooms.get(roomId)?.reading.lastReadSeq ?? Infinity) >= seqOf(id)) close(roomId);
  };

  const end = (): void => {
    for (const roomId of [...shown.keys()]) close(roomId);
  };

  const undoMessages = client.onMessage((message, kind) => (kind === "posted" ? came : changed)(message));
  const undoState = client.subscribe(look);
  window.addEventListener("pagehide", end);
  return () => {
    undoMessages();
    undoState();
    window.removeEventListener("pagehide", end);
    timers.forEach(clearTimeout);
    end();
  };
}

/** What the page shows has the message in it. */
function isOpen(message: Message): boolean {
  const route = routeOf(location.hash);
  if (route.view !== "room" || route.roomId !== message.roomId) return false;
  return inRoom(message) || (route.panel?.kind === "thread" && message.threadId !== null && route.panel.rootSeq === seqOf(message.threadId));
}
