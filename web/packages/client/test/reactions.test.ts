import { describe, expect, it } from "vitest";
import { told, withoutReaction, withReaction } from "../src/reactions.ts";
import type { Reaction } from "../src/types.ts";
import { ada, grace, message } from "./build.ts";

const of = (emoji: string, count: number, ...userIds: string[]): Reaction => ({ emoji, count, userIds });

describe("reactions as everybody is told of them, of which not all are named,", () => {
  it.each<[string, Reaction[], Reaction[], { emoji: string; chosen: boolean } | undefined, boolean]>([
    ["have the user among them who was before", [of("👍", 60, grace)], [of("👍", 59, ada)], undefined, true],
    ["do not have the user who was not", [of("👍", 60, grace)], [of("👍", 59, grace)], undefined, false],
    ["have the user who just chose it", [of("👍", 60, grace)], [of("👍", 59, grace)], { emoji: "👍", chosen: true }, true],
    ["do not have the user who just took it back", [of("👍", 60, grace)], [of("👍", 61, ada)], { emoji: "👍", chosen: false }, false],
    ["keep one emoji apart from another", [of("🎉", 60, grace)], [of("👍", 59, ada)], { emoji: "👍", chosen: true }, false],
    ["are true as they are where all are named", [of("👍", 1, grace)], [of("👍", 2, grace, ada)], undefined, false],
  ])("%s", (_, now, before, own, mine) => {
    expect(told(now, before, ada, own)[0]?.userIds.includes(ada)).toBe(mine);
  });
});

describe("a reaction of the user's own", () => {
  const reacted = message(1, { reactions: [of("👍", 2, grace, ada), of("🎉", 1, ada)] });

  it("counts once", () => {
    expect(withReaction(reacted, "👍", ada)).toBe(reacted);
    expect(withReaction(message(1), "👍", ada).reactions).toEqual([of("👍", 1, ada)]);
  });

  it("goes alone, and its emoji with the last one", () => {
    expect(withoutReaction(reacted, "👍", ada).reactions).toEqual([of("👍", 1, grace), of("🎉", 1, ada)]);
    expect(withoutReaction(reacted, "🎉", ada).reactions).toEqual([of("👍", 2, grace, ada)]);
  });
});
