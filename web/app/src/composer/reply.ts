import type { Message, MessageId, RoomId } from "@chat/client";
import { stepAt } from "./writings.ts";

/** What is sent next from a room, or from a thread by its root, answers that message; `null`: none. */
export const startReply = (place: RoomId | MessageId, to: Message | null): void => stepAt(place, { kind: "reply", to });
