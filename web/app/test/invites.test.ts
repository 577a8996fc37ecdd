import { ChatError, type ErrorCode } from "@chat/client";
import { expect, it } from "vitest";
import { refusalOf } from "../src/invites/refusal.ts";
import { usesText } from "../src/invites/uses-text.ts";

it.each<[ErrorCode, RegExp]>([
  ["not_found", /does not hold any more/],
  ["archived", /is archived/],
  ["banned", /^what the server said$/],
])("an invite that is refused as %s lets nobody in", (code, text) => {
  expect(refusalOf(new ChatError(code, "what the server said"))).toMatch(text);
});

it.each<ErrorCode>(["full", "unavailable", "rate_limited"])("after %s another try may help", (code) => {
  expect(refusalOf(new ChatError(code, "what the server said"))).toBeNull();
});

it("what is no refusal of the server is none of an invite", () => expect(refusalOf(new Error("mistake"))).toBeNull());

it.each([
  [{ uses: 0, maxUses: null }, "used by nobody yet"],
  [{ uses: 1, maxUses: null }, "used once"],
  [{ uses: 7, maxUses: null }, "used 7 times"],
  [{ uses: 0, maxUses: 5 }, "0 of 5 used it"],
])("%j reads: %s", (invite, text) => expect(usesText(invite)).toBe(text));
