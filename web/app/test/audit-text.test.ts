import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { auditKinds, auditText, changeText } from "../src/moderation/audit-text.ts";

const enums = resolve(import.meta.dirname, "../../../Chat.Tests/Wire/Golden/enums.json");

test("whatever the server keeps can be chosen, once", () => {
  const { AuditAction } = JSON.parse(readFileSync(enums, "utf8")) as { AuditAction: string[] };
  expect(auditKinds.map(([kind]) => kind).toSorted()).toEqual(AuditAction.toSorted());
});

test("an invitation is for somebody, or a link", () => {
  expect([auditText("inviteMade", "Grace"), auditText("inviteMade", null), auditText("memberMuted", "Grace")]).toEqual([
    "made an invitation for Grace", "made an invite link", "muted Grace",
  ]);
});

test("a change says what was before and what is since", () => {
  expect(changeText({ name: "slowModeSeconds", before: "0", after: "60" })).toBe("Slow mode: off → 1 minute");
  expect(changeText({ name: "imageUrl", before: "https://example.org/a.png", after: null })).toBe("Picture: https://example.org/a.png → none");
  expect(changeText({ name: "newer", before: null, after: "1" })).toBe("newer: none → 1");
});
