import { ChatError } from "@chat/client";

/** Why an invite lets nobody in, in words; `null` where another try may help. */
export function refusalOf(cause: unknown): string | null {
  if (!(cause instanceof ChatError)) return null;
  switch (cause.code) {
    case "not_found":
      return "This invitation does not hold any more, or it is for somebody else. Ask who sent it for a new one.";
    case "archived":
      return "The room of this invitation is archived: nobody can come in any more.";
    case "banned":
      return cause.message;
    default:
      return null;
  }
}
