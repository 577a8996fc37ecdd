import { expect, it } from "vitest";
import { initials, typingText } from "../src/lib/names.ts";

it.each([
  [[], ""],
  [["Ada"], "Ada is typing…"],
  [["Ada", "Linus"], "Ada and Linus are typing…"],
  [["Ada", "Linus", "Grace"], "Ada, Linus and Grace are typing…"],
  [["Ada", "Linus", "Grace", "Margaret"], "Several people are typing…"],
])("%j: %s", (names, expected) => {
  expect(typingText(names)).toBe(expected);
});

it.each([
  ["Ada Lovelace", "AL"],
  ["ada", "A"],
  ["Ada King Lovelace", "AL"],
  ["🦊 fox", "🦊F"],
  ["", ""],
])("the initials of %j are %j", (name, expected) => {
  expect(initials(name)).toBe(expected);
});
