import type { MemberJoined, MemberLeft } from "./events.ts";
import type { Member, UserId } from "./types.ts";

/** The members that are loaded, `next` leading to more of them. */
export interface Roster {
  readonly members: readonly Member[];
  readonly next: string | null;
}

export const rosterAfter = (roster: Roster, change: ({ kind: "joined" } & MemberJoined) | ({ kind: "left" } & MemberLeft)): Roster =>
  change.kind === "joined" ? withJoined(roster, [change.member]) : without(roster, [change.userId]);

export const without = (roster: Roster, left: readonly UserId[]): Roster => ({
  ...roster,
  members: roster.members.filter((member) => !left.includes(member.user.id)),
});

export const withJoined = (roster: Roster, joined: readonly Member[]): Roster => {
  const ids = joined.map((member) => member.user.id);
  return { ...roster, members: [...without(roster, ids).members, ...joined] };
};
