import type { PublicUser } from "@chat/client";
import { shortTime } from "./format.ts";

/** Of who is here nothing, nor of whom it is not told. */
export const lastSeen = ({ status, lastSeenAt }: Pick<PublicUser, "status" | "lastSeenAt">): string | null =>
  status === "online" ? "Online" : lastSeenAt && `Last seen ${shortTime(lastSeenAt)}`;
