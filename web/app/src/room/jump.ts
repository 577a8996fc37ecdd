import type { RoomId } from "@chat/client";
import { closePanel } from "../lib/route.ts";
import { jumpTo } from "../messages/jump.ts";

const small = matchMedia("(max-width: 720px)");

/** From a panel to a message; on a phone the panel stands above it. */
export function jumpFromPanel(roomId: RoomId, seq: number): void {
  if (small.matches) closePanel();
  jumpTo(roomId, seq);
}
