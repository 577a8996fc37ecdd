import { describe, expect, it } from "vitest";
import type { RoomRole } from "@chat/client";
import { actsOn, isAny } from "../src/room/member-acts.ts";

const nothing = { roles: [], remove: false, sanction: false, handOver: false };

describe("what is offered to do with a member", () => {
  it.each<[RoomRole, RoomRole, RoomRole[]]>([
    ["owner", "member", ["admin", "moderator"]],
    ["owner", "moderator", ["admin", "member"]],
    ["owner", "admin", ["moderator", "member"]],
    ["admin", "member", ["moderator"]],
    ["admin", "moderator", ["member"]],
    ["moderator", "member", []],
  ])("by the %s: a %s can get the roles %j, and be removed, muted and banned", (mine, theirs, roles) => {
    expect(actsOn(theirs, mine)).toEqual({ roles, remove: true, sanction: true, handOver: mine === "owner" });
  });

  it.each<[RoomRole | null, RoomRole]>([
    ["owner", "owner"],
    ["admin", "admin"],
    ["admin", "owner"],
    ["moderator", "moderator"],
    ["moderator", "admin"],
    ["member", "member"],
    [null, "member"],
  ])("by the %s: nothing with a %s", (mine, theirs) => {
    expect([actsOn(theirs, mine), isAny(actsOn(theirs, mine))]).toEqual([nothing, false]);
  });
});
