import type { Invite } from "@chat/client";

/** How many have come by a link, of how many. */
export function usesText({ uses, maxUses }: Pick<Invite, "uses" | "maxUses">): string {
  if (maxUses !== null) return `${uses} of ${maxUses} used it`;
  return uses === 0 ? "used by nobody yet" : `used ${uses === 1 ? "once" : `${uses} times`}`;
}
