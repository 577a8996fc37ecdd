import { atLeast } from "../lib/roles.ts";
import type { Subject } from "./subject.ts";

export type Verb = "react" | "reply" | "openThread" | "edit" | "pin" | "unpin" | "markUnread" | "copyText" | "copyLink" | "seeAuthor" | "seePeople" | "seeHistory" | "report" | "delete";

const reading: readonly Verb[] = ["copyText", "copyLink", "seePeople", "seeHistory", "markUnread", "report"];

/** What is offered; the server decides anew. */
export function can({ message, me, role, roomType, isArchived, mayPost, isMuted, inThread }: Subject, verb: Verb): boolean {
  if (verb === "copyLink") return true;
  if (verb === "seeAuthor") return message.type !== "system";
  if (verb === "openThread") return !inThread && role !== null && message.type !== "system" && (message.deletedAt === null || message.replyCount > 0);
  if (message.deletedAt !== null || message.type === "system") return false;
  if (isArchived && !reading.includes(verb)) return false;
  const own = message.authorId === me;
  const alone = roomType === "direct" || roomType === "group";
  switch (verb) {
    case "edit":
      return own && !isMuted && message.type === "text";
    case "report":
      return !own;
    case "delete":
      return own || atLeast(role, "moderator");
    case "pin":
    case "unpin":
      return (alone ? role !== null : atLeast(role, "admin")) && (message.pinnedAt === null) === (verb === "pin");
    case "copyText":
      return message.content !== "";
    case "seeHistory":
      return message.editedAt !== null;
    case "markUnread":
      return role !== null && !inThread;
    case "reply":
      return role !== null && mayPost && !isMuted;
    case "react":
      return role !== null && !isMuted;
    case "seePeople":
      return role !== null;
  }
}
