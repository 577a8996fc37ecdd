import { expect, it } from "vitest";
import { plainText } from "../src/text/plain.ts";

it.each([
  ["**strong** [link](https://a.example) `code`", "strong link code"],
  ["one\ntwo\n\nthree", "one two three"],
  ["- a\n- b", "• a • b"],
  ["3. a\n4. b", "3. a 4. b"],
  ["> said\n\n# Title", "said Title"],
  ["```ts\nconst a = 1;\n```", "const a = 1;"],
  ["@ada in #general :tada:", "@ada in #general :tada:"],
  ["it was the ||butler||, and ||the **cook**||", "it was the (spoiler), and (spoiler)"],
  ["a || b…", "a || b…"],
  ["it was ||the butl…", "it was (spoiler)…"],
  ["just cut…", "just cut…"],
  ["", ""],
])("says %j in one line", (text, expected) => expect(plainText(text)).toBe(expected));
