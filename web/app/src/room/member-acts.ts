import type { RoomRole } from "@chat/client";
import { atLeast, isBelow } from "../lib/roles.ts";

/** What somebody can do with a member of another or the same role. */
export interface MemberActs {
  /** The roles that they can give. */
  readonly roles: readonly RoomRole[];
  readonly remove: boolean;
  /** They can mute and ban them. */
  readonly sanction: boolean;
  readonly handOver: boolean;
}

const given = ["admin", "moderator", "member"] as const;

/** What is offered; the server decides anew. `mine`: `null` where there is nothing to decide. */
export function actsOn(theirs: RoomRole, mine: RoomRole | null): MemberActs {
  if (mine === null || !isBelow(theirs, mine)) return { roles: [], remove: false, sanction: false, handOver: false };
  return {
    roles: atLeast(mine, "admin") ? given.filter((role) => role !== theirs && isBelow(role, mine)) : [],
    remove: atLeast(mine, "moderator"),
    sanction: atLeast(mine, "moderator"),
    handOver: mine === "owner",
  };
}

export const isAny = ({ roles, remove, sanction, handOver }: MemberActs): boolean => roles.length > 0 || remove || sanction || handOver;
