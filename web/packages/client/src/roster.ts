import type { Member, UserId } from "./types.ts";

/** The members that are loaded, `next` leading to more of them. */
export interface Roster {
  readonly members: readonly Member[];
  readonly next: string | null;
}

/** Somebody came, went, or has another role. */
export type RosterChange =
  | { readonly kind: "joined" | "member"; readonly member: Member }
  | { readonly kind: "left"; readonly userId: UserId };

export function rosterAfter(roster: Roster, change: RosterChange): Roster {
  switch (change.kind) {
    case "joined":
      return withMembers(roster, [change.member]);
    case "left":
      return without(roster, change.userId);
    case "member":
      // Who is not loaded yet comes with a later page.
      return isIn(roster, change.member) ? withMembers(roster, [change.member]) : roster;
  }
}

const without = (roster: Roster, left: UserId): Roster => ({ ...roster, members: roster.members.filter(({ user }) => user.id !== left) });

/** Who is there stays in their place, as they are now; the others follow. */
export function withMembers(roster: Roster, members: readonly Member[]): Roster {
  const now = new Map(members.map((member) => [member.user.id, member]));
  const known = roster.members.map((member) => now.get(member.user.id) ?? member);
  return { ...roster, members: [...known, ...members.filter((member) => !isIn(roster, member))] };
}

const isIn = ({ members }: Roster, { user }: Member): boolean => members.some((member) => member.user.id === user.id);
