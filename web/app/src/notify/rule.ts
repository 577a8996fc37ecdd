import { inRoom, mentionsMe, type Message, type NotificationLevel, type NotificationSettings, type UserId } from "@chat/client";
import { plainText } from "../text/plain.ts";
import { holdsKeyword } from "./keywords.ts";
import { isQuiet } from "./quiet.ts";

/** What counts beside the message itself. */
export interface Circumstances {
  readonly me: UserId;
  /** What the user chose for its conversation. */
  readonly level: NotificationLevel;
  readonly settings: NotificationSettings;
  readonly blocked: ReadonlySet<UserId>;
  /** How far the user has read in its conversation. */
  readonly lastReadSeq: number;
  /** The user sees it where it stands. */
  readonly isSeen: boolean;
  /** By the server's clock, in milliseconds. */
  readonly now: number;
}

/** What comes later than this, after a sleep or a lost connection, shows where it always does. */
const newFor = 60_000;

/** Whether the user is notified of a message that came. */
export function notifies(message: Message, { me, level, settings, blocked, lastReadSeq, isSeen, now }: Circumstances): boolean {
  const { authorId, type, deletedAt, seq, createdAt, content } = message;
  if (authorId === me || blocked.has(authorId) || type === "system" || deletedAt !== null) return false;
  if (isSeen || seq <= lastReadSeq || now - Date.parse(createdAt) > newFor) return false;
  if (level === "none" || isQuiet(settings.quietHours, now)) return false;
  // A reply that stays in its thread is none of the room's messages.
  return (level === "all" && inRoom(message)) || mentionsMe(message, me) || holdsKeyword(plainText(content), settings.keywords);
}
