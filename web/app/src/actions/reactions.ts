import type { ChatClient, Message } from "@chat/client";
import { told } from "../kit/told.ts";

export const addReaction = (client: ChatClient, { id }: Message, emoji: string): void =>
  told(client.addReaction(id, emoji), "Your reaction was not added");

export const removeReaction = (client: ChatClient, { id }: Message, emoji: string): void =>
  told(client.removeReaction(id, emoji), "Your reaction was not removed");
