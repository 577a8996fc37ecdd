import { describe, expect, it } from "vitest";
import { expired, nextExpiry, nobodyTypes, stopped, typed, type Typing } from "../src/typing.ts";
import { TypingNotice } from "../src/typing-notice.ts";
import { FakeClock } from "./fake-clock.ts";

const who = (typing: Typing): string[] => [...(typing.get("r1")?.keys() ?? [])];

describe("others' typing", () => {
  const both = typed(typed(nobodyTypes, "r1", "ada", 0), "r1", "grace", 1_000);

  it.each([
    ["both at first", expired(both, 2_999), ["ada", "grace"]],
    ["the later one after three seconds of the first", expired(both, 3_000), ["grace"]],
    ["nobody three seconds after the last notice", expired(both, 4_000), []],
    ["longer with a new notice", expired(typed(both, "r1", "ada", 2_500), 4_500), ["ada"]],
    ["one less when one stops", stopped(both, "r1", "ada"), ["grace"]],
    ["the same when somebody stops who did not type", stopped(both, "r1", "linus"), ["ada", "grace"]],
  ])("shows %s", (_, typing, expected) => {
    expect(who(typing)).toEqual(expected);
  });

  it("knows when to look again", () => {
    expect([nextExpiry(nobodyTypes), nextExpiry(both)]).toEqual([Number.POSITIVE_INFINITY, 3_000]);
  });
});

describe("own typing", () => {
  it("is told at most once per two seconds and conversation", async () => {
    const clock = new FakeClock();
    const told: string[] = [];
    const notice = new TypingNotice(clock, (roomId, isTyping) => told.push(`${roomId} ${isTyping}`));
    notice.start("r1");
    await clock.pass(1_999);
    notice.start("r1");
    notice.start("r2");
    await clock.pass(1);
    notice.start("r1");
    expect(told).toEqual(["r1 true", "r2 true", "r1 true"]);
  });

  it("is taken back once, and never when it was not told", () => {
    const told: string[] = [];
    const notice = new TypingNotice(new FakeClock(), (roomId, isTyping) => told.push(`${roomId} ${isTyping}`));
    notice.stop("r1");
    notice.start("r1");
    notice.stop("r1");
    notice.stop("r1");
    notice.start("r1");
    notice.ended("r1");
    notice.stop("r1");
    expect(told).toEqual(["r1 true", "r1 false", "r1 true"]);
  });
});
