import type { Account, PublicUser } from "@chat/client";
import { shortTime, untilText } from "./format.ts";

type Said = Pick<Account, "statusText" | "statusEmoji" | "statusUntil">;

export const statusNames = { online: "Online", away: "Away", busy: "Busy", invisible: "Invisible", offline: "Offline" } as const;

/** Of who is not here, when they were; nothing where it is not told. */
export const presenceText = ({ status, lastSeenAt }: Pick<PublicUser, "status" | "lastSeenAt">): string | null =>
  status === "offline" ? lastSeenAt && `Last seen ${shortTime(lastSeenAt)}` : statusNames[status];

/** What somebody says of their status, in one line; with `ends` also until when. */
export function saidText({ statusText, statusEmoji, statusUntil }: Said, ends = false): string {
  const said = [statusEmoji, statusText].filter(Boolean).join(" ");
  return said && ends && statusUntil ? `${said} (${untilText(statusUntil)})` : said;
}
