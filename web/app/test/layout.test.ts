import { rows, type Message, type Row } from "@chat/client";
import { describe, expect, it } from "vitest";
import { layout } from "../src/messages/layout.ts";

const row = (seq: number, authorId: string, createdAt: string, type: Message["type"] = "text"): Row =>
  ({ key: `${seq}`, state: "sent", message: { seq, authorId, createdAt, type } as Message });

const at = (minute: number): string => new Date(2026, 0, 5, 12, minute).toISOString();

describe("messages", () => {
  it("of one author within five minutes stand together", () => {
    const items = layout([row(1, "ada", at(0)), row(2, "ada", at(4)), row(3, "ada", at(10)), row(4, "grace", at(11))], "me", null);
    expect(items.map((item) => item.continued)).toEqual([false, true, false, false]);
  });

  it("begin anew after a system message", () => {
    const items = layout([row(1, "ada", at(0)), row(2, "ada", at(1), "system"), row(3, "ada", at(2))], "me", null);
    expect(items.map((item) => item.continued)).toEqual([false, false, false]);
  });

  it("name each new day once", () => {
    const items = layout([row(1, "ada", at(0)), row(2, "ada", at(1)), row(3, "ada", new Date(2026, 0, 6).toISOString())], "me", null);
    expect(items.map((item) => item.day !== null)).toEqual([true, false, true]);
  });

  it.each([
    ["nothing when all was read", null, [false, false, false, false]],
    ["the first of others after the cursor", 1, [false, false, true, false]],
    ["nothing when only own ones follow", 3, [false, false, false, false]],
  ] as const)("mark %s", (_, readTo, expected) => {
    const four = [row(1, "ada", at(0)), row(2, "me", at(1)), row(3, "ada", at(2)), row(4, "me", at(3))];
    expect(layout(four, "me", readTo).map((item) => item.first)).toEqual(expected);
  });

  it("mark the next one when the first that was unread is deleted", () => {
    const gone = row(1, "ada", at(0));
    if (gone.state === "sent") gone.message.deletedAt = at(5);
    expect(layout([gone, row(2, "ada", at(1))], "me", 0).map((item) => item.first)).toEqual([false, true]);
  });

  it("that stay where they were are the same items when another comes, and are named anew on the next day", () => {
    const messages = Array.from({ length: 300 }, (_, index) => ({ seq: index + 1, id: `${index}`, authorId: "ada", createdAt: at(index) }) as Message);
    const noon = new Date(2026, 0, 5, 18);
    const before = layout(rows(messages.slice(0, -1), [], "me"), "me", null, noon);
    const after = layout(rows(messages, [], "me"), "me", null, noon);
    expect(after.filter((item, index) => item !== before[index])).toHaveLength(1);
    const tomorrow = layout(rows(messages, [], "me"), "me", null, new Date(2026, 0, 6, 18));
    expect([after[0]?.day, tomorrow[0]?.day]).toEqual(["Today", "Yesterday"]);
  });

  it("mark nothing while the first that was unread is not loaded", () => {
    const items = layout([row(7, "ada", at(0)), row(8, "ada", at(1))], "me", 5);
    expect(items.map((item) => item.first)).toEqual([false, false]);
  });
});
