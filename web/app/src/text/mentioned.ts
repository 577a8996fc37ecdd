import type { UserId } from "@chat/client";
import { createContext } from "react";

/** Whom a message names, as the server read it. */
export interface Mentions {
  readonly users: readonly UserId[];
  readonly room: "here" | "room" | null;
}

export const nobodyMentioned: Mentions = { users: [], room: null };

export const MentionsContext = createContext(nobodyMentioned);
export const Mentioned = MentionsContext.Provider;
