import type { Account, OnlineStatus, PresenceStatus, PublicUser } from "@chat/client";
import { agoText, shortTime, untilText } from "./format.ts";

type Said = Pick<Account, "statusText" | "statusEmoji" | "statusUntil">;

export const statusNames = { online: "Online", away: "Away", busy: "Busy", invisible: "Invisible", offline: "Offline" } as const;

/** What others see of a status: who is invisible is not here. */
export const shownStatus = (status: PresenceStatus): OnlineStatus | "offline" => (status === "invisible" ? "offline" : status);

/** Of who is not here or not at it, since when; of who is not here nothing where it is not told. */
export function presenceText({ status, lastSeenAt }: Pick<PublicUser, "status" | "lastSeenAt">, now = new Date()): string | null {
  if (status === "offline") return lastSeenAt && `Last seen ${agoText(lastSeenAt, now)}`;
  return status === "away" && lastSeenAt ? `Away since ${shortTime(lastSeenAt, now)}` : statusNames[status];
}

/** What somebody says of their status, in one line; with `ends` also until when. */
export function saidText({ statusText, statusEmoji, statusUntil }: Said, ends = false): string {
  const said = [statusEmoji, statusText].filter(Boolean).join(" ");
  return said && ends && statusUntil ? `${said} (${untilText(statusUntil)})` : said;
}
