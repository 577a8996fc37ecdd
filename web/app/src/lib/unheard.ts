import type { UserId } from "@chat/client";
import { useChat } from "./chat.ts";

/** What stands in place of a message whose author the user does not want to hear. */
export const unheardText = "Message from somebody you blocked";

export const useUnheard = (author: UserId | undefined): boolean => useChat(({ blocked }) => author !== undefined && blocked.has(author));
